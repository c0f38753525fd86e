package org.federation.learning.comment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.Tokens;
import org.federation.learning.person.PersonRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a person who talked, and what is left of it once it is nobody's. */
@QuarkusTest
class CommentRecordsTest {

    private Discussion talk;
    private final UUID wangId = UUID.randomUUID();
    private Tokens wang;
    private Tokens li;

    @Inject
    @Any
    Instance<PersonRecords> records;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    /** Not before: where the service is to be found is known only then. */
    @BeforeEach
    void gather() {
        talk = Discussion.shared();
        wang = talk.worker("王师傅").id(wangId);
        li = talk.worker("李师傅");
    }

    @Test
    void everythingAPersonSaidLikedAndReportedIsExported() throws JsonProcessingException {
        String words = Discussion.words();
        talk.write(wang, words).then().statusCode(201);
        String other = talk.out(li);
        talk.unit.as(wang).put("/comments/" + other + "/like").then().statusCode(200);
        talk.unit.as(wang).put("/lectures/" + talk.lecture + "/like").then().statusCode(200);
        talk.report(wang, other).then().statusCode(201);

        String comments = exported("comments");

        assertTrue(comments.contains(words), comments);
        assertTrue(exported("likes").contains(other) && exported("likes").contains(talk.lecture));
        assertTrue(exported("moderation").contains("广告"));
    }

    @Test
    void erasedWordsLeaveTheirPlaceAndEveryCount() throws Exception {
        String words = Discussion.words();
        String root = talk.write(wang, words).path("id");
        talk.reply(li, root, Discussion.words()).then().statusCode(201);
        String reply = talk.reply(wang, root, Discussion.words()).path("id");
        talk.reply(li, reply, Discussion.words()).then().statusCode(201);
        talk.unit.as(wang).put("/lectures/" + talk.lecture + "/like").then().statusCode(200);
        int comments = talk.count("comments");
        int likes = talk.count("likes");

        erase(wangId);

        assertEquals(comments, talk.count("comments"));
        assertEquals(likes, talk.count("likes"));
        talk.list(li)
                .then()
                .body("items.find { it.id == '" + root + "' }.text", equalTo("[deleted]"))
                .body("items.find { it.id == '" + root + "' }.author", nullValue())
                .body("items.find { it.id == '" + root + "' }.replyCount", equalTo(3))
                .body("items.find { it.id == '" + root + "' }.replies.addressee", hasItem(""));
        assertEquals("[]", exported("comments"));
        assertEquals("[]", exported("likes"));
        assertFalse(everyRowWith(wangId) > 0, "something of the person is left");
        talk.unit
                .as(Tokens.person().org(talk.unit.org).roles("platform-admin"))
                .post("/recounts")
                .then()
                .body("differences", equalTo(List.of()));
    }

    @Test
    void aReviewersDecisionsStandAndAreNobodys() throws Exception {
        UUID reviewerId = UUID.randomUUID();
        Tokens reviewer = talk.reviewer().id(reviewerId);
        String id = talk.pending(wang);
        talk.decide(reviewer, id, "refuse").then().statusCode(200);
        assertTrue(exported("moderation", reviewerId).contains("refuse"));

        erase(reviewerId);

        talk.unit
                .as(talk.reviewer())
                .get("/moderation/comments/" + id)
                .then()
                .body("decisions[1].decision", equalTo("refuse"))
                .body("decisions[1].reviewer", equalTo(""));
        assertEquals(0, everyRowWith(reviewerId));
    }

    private void erase(UUID person) {
        UUID pseudonym = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> records.forEach(kept -> kept.erase(person, pseudonym)));
    }

    private String exported(String name) throws JsonProcessingException {
        return exported(name, wangId);
    }

    private String exported(String name, UUID person) throws JsonProcessingException {
        PersonRecords kept = records.stream()
                .filter(bean -> bean.name().equals(name))
                .findFirst()
                .orElseThrow();
        return json.writeValueAsString(QuarkusTransaction.requiringNew().call(() -> kept.export(person)));
    }

    private int everyRowWith(UUID person) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM comment t WHERE t::text LIKE p) +
                            (SELECT count(*) FROM comment_like t WHERE t::text LIKE p) +
                            (SELECT count(*) FROM lecture_like t WHERE t::text LIKE p) +
                            (SELECT count(*) FROM comment_report t WHERE t::text LIKE p) +
                            (SELECT count(*) FROM comment_pace t WHERE t::text LIKE p) +
                            (SELECT count(*) FROM comment_decision t WHERE t::text LIKE p)
                        FROM (VALUES ('%""" + person + "%')) AS v (p)")) {
            row.next();
            return row.getInt(1);
        }
    }
}
