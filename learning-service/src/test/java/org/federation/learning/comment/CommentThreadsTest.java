package org.federation.learning.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads, and how they are read page by page. */
@QuarkusTest
class CommentThreadsTest {

    private Discussion talk;
    private Tokens wang;
    private Tokens li;

    /** Not before: where the service is to be found is known only then. */
    @BeforeEach
    void gather() {
        talk = Discussion.shared();
        wang = talk.worker("王师傅");
        li = talk.worker("李师傅");
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

    private static Tokens wangOf(Discussion discussion) {
        return discussion.worker("王师傅");
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
