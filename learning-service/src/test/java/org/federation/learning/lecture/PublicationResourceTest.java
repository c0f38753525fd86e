package org.federation.learning.lecture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

/** A lecture on its way from the draft to those who watch it. */
@QuarkusTest
class PublicationResourceTest {

    private final Content unit = Content.unit();

    @Inject
    TestClock clock;

    @Test
    void nobodyApprovesWhatTheyHadAHandIn() {
        Tokens both = Tokens.person().org(unit.org).id(unit.editorId).roles("content-editor", "content-reviewer");
        String id = unit.draft("自己写的");
        unit.film(id, Clip.SMALL.bytes());

        unit.as(both)
                .header("If-Match", unit.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "approve"))
                .put("/lectures/" + id + "/review")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:learning:own-lecture"));
    }

    @Test
    void aLectureIsReviewedThenPublishedThenWithdrawn() {
        String id = unit.draft("安全帽的正确佩戴");
        unit.publish(id).then().statusCode(409);
        unit.review(id, "approve").then().statusCode(409).body("type", containsString("lecture-without-film"));
        unit.film(id, Clip.SMALL.bytes());
        unit.publish(id).then().statusCode(409).body("type", containsString("lecture-not-approved"));
        unit.review(id, "approve").then().statusCode(200).body("state", equalTo("approved"));

        unit.publish(id).then().statusCode(200).body("state", equalTo("published"));

        unit.asWorker()
                .get("/lectures/" + id)
                .then()
                .statusCode(200)
                .body("durationSeconds", equalTo(5))
                .body("author", nullValue())
                .body("review", nullValue());
        Content.unit().asWorker().get("/lectures/" + id).then().statusCode(404);
        unit.change(id, unit.tag(id), "{\"title\":\"偷偷改\"}").then().statusCode(409);
        unit.asReviewer()
                .header("If-Match", unit.tag(id))
                .delete("/lectures/" + id + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"));
        unit.asWorker().get("/lectures/" + id).then().statusCode(404);
        unit.change(id, unit.tag(id), "{\"title\":\"改了要重审\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"));
    }

    @Test
    void aReturnedLectureCarriesItsReason() {
        String id = unit.draft("声音太小");
        unit.asReviewer()
                .header("If-Match", unit.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "return"))
                .put("/lectures/" + id + "/review")
                .then()
                .statusCode(400);

        unit.review(id, "return").then().statusCode(200).body("state", equalTo("returned"));

        unit.asEditor().get("/lectures/" + id).then().body("review.note", equalTo("已看完"));
    }

    @Test
    void aPublicationCanBeSetForLater() {
        String id = unit.draft("明天见");
        unit.film(id, Clip.SMALL.bytes());
        unit.review(id, "approve").then().statusCode(200);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

        unit.asReviewer()
                .header("If-Match", unit.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("at", tomorrow.toString()))
                .put("/lectures/" + id + "/publication")
                .then()
                .statusCode(200);

        unit.asWorker().get("/lectures/" + id).then().statusCode(404);
        unit.asWorker().get("/lectures").then().body("items", empty());
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        unit.as(unit.worker().expiresAt(Instant.now().plus(Duration.ofDays(2))))
                .get("/lectures/" + id)
                .then()
                .statusCode(200);
    }
}
