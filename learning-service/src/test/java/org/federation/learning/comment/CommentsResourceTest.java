package org.federation.learning.comment;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments as their readers and authors see them. */
@QuarkusTest
class CommentsResourceTest {

    private Discussion talk;
    private Tokens wang;
    private Tokens li;

    @Inject
    TestClock clock;

    /** Not before: where the service is to be found is known only then. */
    @BeforeEach
    void gather() {
        talk = Discussion.shared();
        wang = talk.worker("王师傅");
        li = talk.worker("李师傅");
    }

    @Test
    void aClearCommentIsOutAtOnceWithNameAndUnitAndNoMore() {
        String words = Discussion.words();

        String id = talk.write(wang, "  " + words + " \n")
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("state", equalTo("published"))
                .body("text", equalTo(words))
                .body("mine", equalTo(true))
                .body("editableUntil", notNullValue())
                .extract()
                .path("id");

        talk.get(li, id)
                .then()
                .statusCode(200)
                .body("author.keySet()", equalTo(Set.of("name", "unit", "unitName")))
                .body("author.name", equalTo("王师傅"))
                .body("author.unit", equalTo(talk.unit.org + ".team1"))
                .body("mine", equalTo(false))
                .body("editableUntil", nullValue());
        talk.list(li).then().body("items.id", hasItem(id));
    }

    @Test
    void theAddressOfANewCommentIsWhereItIsRead() {
        String address = talk.write(wang, Discussion.words()).header("Location");

        RestAssured.given()
                .basePath("")
                .auth()
                .oauth2(li.token())
                .get(address)
                .then()
                .statusCode(200);
    }

    @Test
    void onlyWhoSeesTheLectureTalksBelowIt() {
        String id = talk.out(wang);
        Tokens stranger = Content.unit().worker();

        talk.write(stranger, Discussion.words()).then().statusCode(404);
        talk.list(stranger).then().statusCode(404);
        talk.get(stranger, id).then().statusCode(404);
        talk.unit.as(stranger).get("/comments/" + id + "/replies").then().statusCode(404);
        talk.unit.as(stranger).put("/comments/" + id + "/like").then().statusCode(404);
        talk.report(stranger, id).then().statusCode(404);
        RestAssured.get(Content.BASE + "/lectures/" + talk.lecture + "/comments")
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsNotOutIsNotTalkedAbout() {
        String draft = talk.unit.draft("草稿");

        talk.unit
                .asEditor()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "先说一句"))
                .post("/lectures/" + draft + "/comments")
                .then()
                .statusCode(409)
                .body("type", endsWith(":lecture-not-published"));
    }

    @Test
    void aCommentHasWords() {
        talk.write(wang, " \n ").then().statusCode(400);
        talk.write(wang, "长".repeat(501)).then().statusCode(400);
        talk.write(wang, "有\u0000零").then().statusCode(400);
        talk.post(wang, Map.of("text", "好", "mood", "happy")).then().statusCode(400);
    }

    @Test
    void aDoubtfulCommentIsSeenByItsAuthorAlone() {
        int before = talk.count("comments");

        String id = talk.write(wang, Discussion.words("加微信聊聊"))
                .then()
                .statusCode(201)
                .body("state", equalTo("pending"))
                .extract()
                .path("id");

        talk.list(wang).then().body("items.find { it.id == '" + id + "' }.state", equalTo("pending"));
        talk.list(li).then().body("items.id", not(hasItem(id)));
        talk.get(li, id).then().statusCode(404);
        assertEquals(before, talk.count("comments"));
    }

    @Test
    void aRefusedCommentIsNotKeptAndItsAuthorIsToldNoTrick() {
        String words = "王八蛋，" + Discussion.words();

        Response refusal = talk.write(wang, words);

        refusal.then().statusCode(422).body("type", endsWith(":comment-refused"));
        assertEquals(false, refusal.asString().contains("王八蛋"));
        talk.list(wang).then().body("items.findAll { it.mine }", empty());
    }

    @Test
    void theSameWordsAreSaidOnceBelowALecture() {
        talk.write(wang, "师傅讲的这几条要点我都记在本子上了").then().statusCode(201);

        talk.write(wang, "师傅 讲的，这几条要点我都记在本子上了！！").then().statusCode(422).body("type", endsWith(":comment-repeated"));

        clock.advance(Duration.ofMinutes(61));
        talk.write(later(wang), "师傅讲的这几条要点我都记在本子上了").then().statusCode(201);
    }

    @Test
    void whatManySayAlikeIsDoubtfulUnlessItIsAWordOfThanks() {
        String slogan = Discussion.words("大家快来看这个一模一样的话");
        for (int i = 0; i < 3; i++) {
            talk.write(talk.worker("水军" + i), slogan).then().body("state", equalTo("published"));
        }

        talk.write(talk.worker("水军"), slogan).then().body("state", equalTo("pending"));

        for (int i = 0; i < 5; i++) {
            talk.write(talk.worker("工友" + i), "学习了！").then().body("state", equalTo("published"));
        }
    }

    @Test
    void theSameRequestUnderOneKeyIsOneComment() {
        String key = UUID.randomUUID().toString();
        Map<String, String> comment = Map.of("text", Discussion.words());

        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(talk.unit
                    .as(wang)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(comment)
                    .post("/lectures/" + talk.lecture + "/comments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        assertEquals(1, new HashSet<>(ids).size());
        talk.unit
                .as(wang)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("text", Discussion.words()))
                .post("/lectures/" + talk.lecture + "/comments")
                .then()
                .statusCode(422);
    }

    private static Tokens later(Tokens person) {
        return person.expiresAt(Instant.now().plus(Duration.ofDays(1)));
    }
}
