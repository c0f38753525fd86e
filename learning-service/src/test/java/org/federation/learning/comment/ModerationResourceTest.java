package org.federation.learning.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.federation.learning.activity.Activity;
import org.federation.learning.activity.ActivityKind;
import org.federation.learning.activity.ActivityLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reviewers decide about comments, on whose report or appeal, and what is written down of it. */
@QuarkusTest
class ModerationResourceTest {

    private Discussion talk;
    private final UUID wangId = UUID.randomUUID();
    private Tokens wang;
    private Tokens li;
    private Tokens reviewer;

    @Inject
    ActivityLog activities;

    @Inject
    DataSource database;

    /** Not before: where the service is to be found is known only then. */
    @BeforeEach
    void gather() {
        talk = Discussion.shared();
        wang = talk.worker("王师傅").id(wangId);
        li = talk.worker("李师傅");
        reviewer = talk.reviewer();
    }

    @Test
    void aDoubtfulCommentIsShownWithItsReasonsAndComesOutWhenPublished() {
        int before = talk.count("comments");
        String root = talk.out(li);
        String id = talk.reply(wang, root, Discussion.words("加 微 信聊聊")).path("id");

        talk.unit
                .as(reviewer)
                .get("/moderation/comments/" + id)
                .then()
                .statusCode(200)
                .body("lectureTitle", equalTo("大家谈"))
                .body("author.name", equalTo("王师傅"))
                .body("findings[0].kind", equalTo("disguised-word"))
                .body("findings[0].word", equalTo("加微信"))
                .body("findings[0].start", equalTo(0))
                .body("findings[0].end", equalTo(5))
                .body("answers", notNullValue())
                .body("decisions.decision", contains("doubt"))
                .body("decisions[0].reviewer", nullValue())
                .body("decisions[0].reason", equalTo("disguised-word"));
        assertEquals(before + 1, talk.count("comments"));

        talk.decide(reviewer, id, "publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("decisions.decision", contains("doubt", "publish"))
                .body("decisions[1].reviewer", equalTo("审核员"));

        talk.get(li, id).then().statusCode(200);
        assertEquals(before + 2, talk.count("comments"));
        talk.list(li).then().body("items.find { it.id == '" + root + "' }.replyCount", equalTo(1));
        talk.unit
                .as(Tokens.person().org(talk.unit.org).roles("platform-admin"))
                .queryParam("action", "comment.decide")
                .get("/audit-log")
                .then()
                .body("items[0].subject", equalTo("comment/" + id))
                .body("items[0].before", equalTo("pending"))
                .body("items[0].after.decision", equalTo("publish"));
    }

    @Test
    void pointsAreDueWhileACommentIsOut() {
        String id = talk.pending(wang);
        assertEquals(List.of(), told());

        talk.decide(reviewer, id, "publish").then().statusCode(200);
        talk.decide(reviewer, id, "hide").then().statusCode(200);

        assertEquals(List.of(ActivityKind.COMMENT_ACCEPTED, ActivityKind.COMMENT_REVOKED), told());
    }

    @Test
    void aUnitsOwnWordIsWorthNoPoints() {
        String root = talk.out(li);

        talk.answer(talk.reviewer().id(wangId), root, "谢谢建议").then().statusCode(201);

        assertEquals(List.of(), told());
    }

    @Test
    void itsAuthorReadsWhyACommentWasRefused() {
        String id = talk.pending(wang);

        talk.decide(reviewer, id, "refuse").then().statusCode(200);

        talk.get(wang, id)
                .then()
                .body("state", equalTo("refused"))
                .body("reason", equalTo("联系方式请勿公开"))
                .body("appeal", equalTo("possible"));
        talk.get(li, id).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"pending, hide, comment-not-out", "out, refuse, comment-is-out"})
    void aDecisionFitsWhereTheCommentStands(String state, String decision, String problem) {
        String id = "out".equals(state) ? talk.out(wang) : talk.pending(wang);

        talk.decide(reviewer, id, decision).then().statusCode(409).body("type", endsWith(":" + problem));
    }

    @Test
    void aDecisionIsMadeOnWhatWasSeenAndWithAReason() {
        String id = talk.pending(wang);
        String tag = talk.unit.as(reviewer).get("/moderation/comments/" + id).header("ETag");
        talk.edit(wang, id, Discussion.words("加微信再聊")).then().statusCode(200);

        talk.decide(reviewer, id, tag, "publish").then().statusCode(412);

        talk.unit
                .as(reviewer)
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "publish"))
                .put("/moderation/comments/" + id + "/decision")
                .then()
                .statusCode(428);
        talk.unit
                .as(reviewer)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "refuse", "reason", " "))
                .put("/moderation/comments/" + id + "/decision")
                .then()
                .statusCode(400);
        talk.decide(reviewer, id, "*", "burn").then().statusCode(400);
    }

    @Test
    void ofReviewersAtOnceOneDecides() {
        String id = talk.pending(wang);
        String tag = talk.unit.as(reviewer).get("/moderation/comments/" + id).header("ETag");

        List<Integer> answers = new ArrayList<>(
                Together.run(4, i -> talk.decide(talk.reviewer(), id, tag, i % 2 == 0 ? "publish" : "refuse")
                        .statusCode()));

        Collections.sort(answers);
        assertEquals(List.of(200, 412, 412, 412), answers);
    }

    @Test
    void nobodyDecidesOnTheirOwnComment() {
        Tokens both = talk.reviewer().id(wangId);
        String id = talk.pending(wang);

        talk.decide(both, id, "publish").then().statusCode(403).body("type", endsWith(":own-comment"));
        talk.unit.as(both).get("/moderation/comments/" + id).then().body("mine", equalTo(true));
    }

    @Test
    void aCommentIsTheBusinessOfItsLecturesUnitAndOfItsAuthors() {
        String id = talk.pending(wang);
        Tokens authors = Tokens.person().org(talk.unit.org + ".team1").roles("content-reviewer");
        Tokens neighbours = Tokens.person().org(talk.unit.org + ".team2").roles("content-reviewer");
        Tokens national = Tokens.person().org("cn").roles("content-reviewer");

        queue(authors, "pending").then().body("items.id", hasItem(id));
        queue(reviewer, "pending").then().body("items.id", hasItem(id));
        talk.unit.as(national).get("/moderation/comments/" + id).then().statusCode(200);
        queue(neighbours, "pending").then().body("items.id", not(hasItem(id)));
        talk.decide(neighbours, id, "*", "publish").then().statusCode(404);
        talk.unit.as(neighbours).get("/moderation/comments/" + id).then().statusCode(404);
        talk.decide(Content.unit().worker().roles("content-reviewer"), id, "*", "publish")
                .then()
                .statusCode(404);
        queue(wang, "pending").then().statusCode(403);
        queue(Tokens.person().org(talk.unit.org).roles("content-editor"), "pending")
                .then()
                .statusCode(403);
    }

    @Test
    void decisionsAreNeverRewritten() {
        String id = talk.pending(wang);

        for (String change : List.of(
                "UPDATE comment_decision SET reason = 'x' WHERE comment_id = '" + id + "'",
                "DELETE FROM comment_decision WHERE comment_id = '" + id + "'",
                "TRUNCATE comment_decision")) {
            assertThrows(SQLException.class, () -> execute(change), change);
        }
    }

    private Response queue(Tokens person, String state) {
        return talk.unit
                .as(person)
                .queryParam("state", state)
                .queryParam("limit", 100)
                .get("/moderation/comments");
    }

    /** What was told of the author so far, and not taken yet. */
    private List<ActivityKind> told() {
        List<Activity> taken = QuarkusTransaction.requiringNew().call(() -> activities.take(10_000));
        return taken.stream()
                .filter(activity -> activity.personId().equals(wangId))
                .map(Activity::kind)
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
