package org.federation.learning.comment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Likes of lectures and comments: one for each person, and the counter is their sum. */
@QuarkusTest
class LikeTest {

    private Discussion talk;
    private Tokens wang;

    /** Not before: where the service is to be found is known only then. */
    @BeforeEach
    void gather() {
        talk = Discussion.shared();
        wang = talk.worker("王师傅");
    }

    @Test
    void aPersonLikesALectureOnceAndCanStopLikingIt() {
        int before = talk.count("likes");

        Together.run(4, i -> talk.unit
                .as(wang)
                .put("/lectures/" + talk.lecture + "/like")
                .statusCode());

        assertEquals(before + 1, talk.count("likes"));
        talk.unit
                .as(wang)
                .get("/lectures/" + talk.lecture + "/like")
                .then()
                .body("liked", equalTo(true))
                .body("likes", equalTo(before + 1));
        Together.run(4, i -> talk.unit
                .as(wang)
                .delete("/lectures/" + talk.lecture + "/like")
                .statusCode());
        assertEquals(before, talk.count("likes"));
    }

    @Test
    void aPersonLikesACommentOnce() {
        String comment = talk.out(wang);
        Tokens li = talk.worker("李师傅");

        List<Integer> answers = Together.run(
                4, i -> talk.unit.as(li).put("/comments/" + comment + "/like").statusCode());

        assertEquals(List.of(200, 200, 200, 200), answers);
        talk.get(li, comment).then().body("likes", equalTo(1)).body("liked", equalTo(true));
        talk.get(wang, comment).then().body("liked", equalTo(false));
        talk.unit.as(li).delete("/comments/" + comment + "/like").then().body("likes", equalTo(0));
    }

    @Test
    void manyWhoLikeAtOnceAreAllCounted() {
        String comment = talk.out(wang);
        List<Tokens> people =
                IntStream.range(0, 8).mapToObj(i -> talk.worker("工友" + i)).toList();

        Together.run(8, i -> talk.unit
                .as(people.get(i))
                .put("/comments/" + comment + "/like")
                .statusCode());

        talk.get(wang, comment).then().body("likes", equalTo(8));
    }

    @Test
    void whatIsNotOutIsNotLiked() {
        String draft = talk.unit.draft("草稿");
        String pending = talk.pending(wang);

        talk.unit.asEditor().put("/lectures/" + draft + "/like").then().statusCode(409);
        talk.unit.asWorker().put("/lectures/" + draft + "/like").then().statusCode(404);
        talk.unit.as(wang).put("/comments/" + pending + "/like").then().statusCode(404);
    }
}
