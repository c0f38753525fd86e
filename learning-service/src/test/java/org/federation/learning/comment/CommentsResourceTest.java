package org.federation.learning.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
    void aReplyToAReplyStandsInTheSameThreadAndTellsWhomItAnswers() {
        String root = talk.out(wang);
        String reply = talk.reply(li, root, Discussion.words())
                .then()
                .statusCode(201)
                .body("rootId", equalTo(root))
                .body("addressee", nullValue())
                .extract()
                .path("id");

        talk.reply(talk.worker("赵师傅"), reply, Discussion.words())
                .then()
                .statusCode(201)
                .body("rootId", equalTo(root))
                .body("replyTo", equalTo(reply))
                .body("addressee", equalTo("李师傅"));

        talk.list(wang)
                .then()
                .body("items.find { it.id == '" + root + "' }.replyCount", equalTo(2))
                .body("items.find { it.id == '" + root + "' }.replies.author.name", contains("李师傅", "赵师傅"));
    }

    @Test
    void aReplyNeedsSomethingBelowTheSameLectureToAnswer() {
        String elsewhere = Discussion.someone().toString();
        String pending = talk.pending(wang);

        talk.reply(li, elsewhere, Discussion.words()).then().statusCode(422).body("type", endsWith(":reply-unknown"));
        talk.reply(li, pending, Discussion.words()).then().statusCode(422);
    }

    @Test
    void aPageBringsThreeRepliesAndTheRestComesInPages() {
        String root = talk.out(wang);
        List<String> replies = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            replies.add(talk.reply(talk.worker("工友" + i), root, Discussion.words())
                    .then()
                    .extract()
                    .path("id"));
        }

        talk.list(li)
                .then()
                .body("items.find { it.id == '" + root + "' }.replies.id", equalTo(replies.subList(0, 3)))
                .body("items.find { it.id == '" + root + "' }.replyCount", equalTo(5));

        assertEquals(replies, pages("/comments/" + root + "/replies", Map.of()));
    }

    @Test
    void threadsComeInPagesTheNewestFirstOrTheMostLiked() {
        Discussion fresh = Discussion.fresh();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, fresh.out(fresh.worker("工友" + i)));
        }
        fresh.unit
                .as(fresh.worker("甲"))
                .put("/comments/" + ids.get(3) + "/like")
                .then()
                .statusCode(200);

        assertEquals(ids, pages(fresh, "/lectures/" + fresh.lecture + "/comments", Map.of()));
        assertEquals(
                List.of(ids.get(3), ids.get(0), ids.get(1), ids.get(2), ids.get(4)),
                pages(fresh, "/lectures/" + fresh.lecture + "/comments", Map.of("sort", "most-liked")));
        assertEquals(5, fresh.count("comments"));
        fresh.unit
                .as(wangOf(fresh))
                .queryParam("sort", "loudest")
                .get("/lectures/" + fresh.lecture + "/comments")
                .then()
                .statusCode(400);
        fresh.unit
                .as(wangOf(fresh))
                .queryParam("cursor", "none")
                .get("/lectures/" + fresh.lecture + "/comments")
                .then()
                .statusCode(400);
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
    void aDeletedCommentLeavesItsPlaceWhereItWasRepliedTo() {
        String alone = talk.out(wang);
        String head = talk.out(wang);
        talk.reply(li, head, Discussion.words()).then().statusCode(201);
        int before = talk.count("comments");

        talk.unit.as(wang).delete("/comments/" + alone).then().statusCode(204);
        talk.unit.as(wang).delete("/comments/" + head).then().statusCode(204);

        talk.list(wang)
                .then()
                .body("items.id", not(hasItem(alone)))
                .body("items.find { it.id == '" + head + "' }.text", equalTo("[deleted]"))
                .body("items.find { it.id == '" + head + "' }.state", equalTo("deleted"))
                .body("items.find { it.id == '" + head + "' }.author", nullValue())
                .body("items.find { it.id == '" + head + "' }.replies", hasSize(1));
        assertEquals(before - 2, talk.count("comments"));
        talk.unit.as(wang).delete("/comments/" + head).then().statusCode(404);
        talk.reply(li, head, Discussion.words()).then().statusCode(422);
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

    private static Tokens wangOf(Discussion discussion) {
        return discussion.worker("王师傅");
    }

    private static Tokens later(Tokens person) {
        return person.expiresAt(Instant.now().plus(Duration.ofDays(1)));
    }

    private List<String> pages(String path, Map<String, String> query) {
        return pages(talk, path, query);
    }

    /** Ids of a whole list, read two at a time. */
    private static List<String> pages(Discussion discussion, String path, Map<String, String> query) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request = discussion
                    .unit
                    .as(wangOf(discussion))
                    .queryParam("limit", 2)
                    .queryParams(query);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(path);
            ids.addAll(page.then().statusCode(200).extract().path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        return ids;
    }
}
