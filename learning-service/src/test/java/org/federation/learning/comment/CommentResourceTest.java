package org.federation.learning.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What authors do with what they have written, and units with their answers. */
@QuarkusTest
class CommentResourceTest {

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
    void anAuthorChangesACommentForFiveMinutes() {
        String id = talk.out(wang);

        talk.edit(wang, id, "改正一个错字，意思不变，" + Discussion.words())
                .then()
                .statusCode(200)
                .body("editedAt", notNullValue())
                .body("state", equalTo("published"));

        clock.advance(Duration.ofMinutes(5));
        talk.edit(later(wang), id, Discussion.words())
                .then()
                .statusCode(409)
                .body("type", endsWith(":comment-not-editable"));
    }

    @Test
    void aChangedCommentGoesThroughTheRulesAgain() {
        String id = talk.out(wang);
        int before = talk.count("comments");

        talk.edit(wang, id, "王八蛋" + Discussion.words()).then().statusCode(422);
        talk.get(li, id).then().statusCode(200);

        talk.edit(wang, id, Discussion.words("加微信聊聊")).then().statusCode(200).body("state", equalTo("pending"));
        talk.get(li, id).then().statusCode(404);
        assertEquals(before - 1, talk.count("comments"));
    }

    @Test
    void nobodyChangesAnothersCommentNorOneTheyHaveNotSeen() {
        String id = talk.out(wang);

        talk.edit(li, id, Discussion.words()).then().statusCode(403).body("type", endsWith(":not-your-comment"));
        talk.unit.as(li).delete("/comments/" + id).then().statusCode(403);
        talk.unit
                .as(wang)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "没看就改"))
                .put("/comments/" + id)
                .then()
                .statusCode(428);
        talk.unit
                .as(wang)
                .header("If-Match", "\"99\"")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "没看就改"))
                .put("/comments/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void staffOfTheUnitAnswerOfficiallyAndFirst() {
        String root = talk.out(wang);
        talk.reply(li, root, Discussion.words()).then().statusCode(201);
        Tokens staff = talk.reviewer();

        String answer = talk.answer(staff, root, "课件已上传，咨询电话010-66668888。")
                .then()
                .statusCode(201)
                .body("official", equalTo(true))
                .body("state", equalTo("published"))
                .body("author.unit", equalTo(talk.unit.org))
                .extract()
                .path("id");

        talk.list(li)
                .then()
                .body("items.find { it.id == '" + root + "' }.replies.id[0]", equalTo(answer))
                .body("items.find { it.id == '" + root + "' }.replies.official", contains(true, false));
        talk.answer(li, root, "我也来官方一下").then().statusCode(403);
        talk.answer(Content.unit().worker().roles("worker", "content-editor"), root, "别家的")
                .then()
                .statusCode(404);
        talk.answer(Tokens.person().org(talk.unit.org + ".team1").roles("worker", "content-editor"), root, "下级单位不能代表上级")
                .then()
                .statusCode(403);
        talk.post(staff, Map.of("text", "没有问题的回答", "official", true))
                .then()
                .statusCode(422)
                .body("type", endsWith(":official-answers-something"));
    }

    @Test
    void anOfficialAnswerCanBeChangedAndTakenBackByWhoWroteItAtAnyTime() {
        String root = talk.out(wang);
        Tokens staff = later(talk.reviewer().id(UUID.randomUUID()));
        String answer = talk.answer(staff, root, "周五上传课件。").path("id");
        clock.advance(Duration.ofHours(1));
        String tag = talk.unit.as(staff).get("/comments/" + answer).header("ETag");

        edited(staff, answer, tag, "课件已上传，电话010-66668888。")
                .then()
                .statusCode(200)
                .body("official", equalTo(true))
                .body("state", equalTo("published"))
                .body("text", equalTo("课件已上传，电话010-66668888。"))
                .body("editedAt", notNullValue());
        edited(staff, answer, tag, "又改").then().statusCode(412);
        edited(later(talk.reviewer().id(UUID.randomUUID())), answer, "*", "同事改")
                .then()
                .statusCode(403);
        talk.unit.as(staff).delete("/comments/" + answer).then().statusCode(204);
        talk.list(later(li)).then().body("items.find { it.id == '" + root + "' }.replies", empty());
    }

    private Response edited(Tokens person, String comment, String tag, String text) {
        return talk.unit
                .as(person)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .put("/comments/" + comment);
    }

    private static Tokens later(Tokens person) {
        return person.expiresAt(Instant.now().plus(Duration.ofDays(1)));
    }
}
