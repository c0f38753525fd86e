package org.federation.quiz.bank;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionResourceTest {

    private final Unit unit = new Unit();

    @Test
    void aQuestionIsWrittenAsDraft() {
        unit.as(unit.editor)
                .body(Unit.multiple())
                .post("/questions")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", notNullValue())
                .body("state", equalTo("draft"))
                .body("version", equalTo(1))
                .body("approvedVersion", nullValue())
                .body("answer", contains("A", "C"))
                .body("org", equalTo(unit.org));
    }

    @Test
    void withoutATokenNothingIsRead() {
        given().basePath(Unit.BASE).get("/questions").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void workersNeverSeeTheBank() {
        String question = unit.write(Unit.single());
        String worker = unit.worker();
        unit.as(worker).get("/questions").then().statusCode(403);
        unit.as(worker).get("/questions/{id}", question).then().statusCode(403);
        unit.as(worker).get("/questions/{id}/versions", question).then().statusCode(403);
        unit.as(worker).body(Unit.single()).post("/questions").then().statusCode(403);
    }

    @Test
    void reviewersDoNotWrite() {
        unit.as(unit.reviewer).body(Unit.single()).post("/questions").then().statusCode(403);
    }

    @Test
    void anotherUnitsQuestionIsNotFound() {
        String question = unit.write(Unit.single());
        Unit other = new Unit();
        other.as(other.editor).get("/questions/{id}", question).then().statusCode(404);
        other.as(other.editor)
                .header("If-Match", "\"0\"")
                .body(Map.of("stem", "mine now"))
                .contentType(Unit.MERGE_PATCH)
                .patch("/questions/{id}", question)
                .then()
                .statusCode(404);
        other.as(other.editor).get("/questions").then().body("items", hasSize(0));
    }

    @Test
    void theUnitAboveSeesQuestionsBelowIt() {
        String question = unit.write(Unit.single());
        String above = Tokens.person().org("cn").roles("question-editor").token();
        unit.as(above).get("/questions/{id}", question).then().statusCode(200);
    }

    @Test
    void aMergePatchChangesOnlyWhatItNames() {
        Map<String, Object> content = Unit.single();
        Response written = unit.as(unit.editor).body(content).post("/questions");
        unit.as(unit.editor)
                .contentType(Unit.MERGE_PATCH)
                .header("If-Match", written.header("ETag"))
                .body("{\"difficulty\":5}")
                .patch("/questions/{id}", written.<String>path("id"))
                .then()
                .statusCode(200)
                .body("difficulty", equalTo(5))
                .body("stem", equalTo(content.get("stem")))
                .body("version", equalTo(1));
    }

    @Test
    void plainJsonIsNoMergePatch() {
        String question = unit.write(Unit.single());
        unit.as(unit.editor)
                .header("If-Match", "*")
                .body(Map.of("stem", "New"))
                .patch("/questions/{id}", question)
                .then()
                .statusCode(415);
    }

    @Test
    void editingAnApprovedQuestionMakesAVersionThatNeedsReview() {
        String question = unit.approve(unit.write(Unit.single()));
        String tag = Unit.etag(unit.as(unit.editor).get("/questions/{id}", question));
        unit.as(unit.editor)
                .header("If-Match", tag)
                .body(Map.of("stem", "Better"))
                .contentType(Unit.MERGE_PATCH)
                .patch("/questions/{id}", question)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("state", equalTo("draft"))
                .body("approvedVersion", equalTo(1));
        unit.as(unit.editor)
                .get("/questions/{id}/versions", question)
                .then()
                .body("items.version", contains(2, 1))
                .body("items.state", contains("draft", "approved"));
        Response first = unit.as(unit.editor).get("/questions/{id}/versions?limit=1", question);
        first.then().body("items.version", contains(2));
        unit.as(unit.editor)
                .queryParam("cursor", first.<String>path("next"))
                .get("/questions/{id}/versions", question)
                .then()
                .body("items.version", contains(1))
                .body("next", nullValue());
        unit.approve(question);
        unit.as(unit.editor).get("/questions/{id}", question).then().body("approvedVersion", equalTo(2));
    }

    @Test
    void aStaleOrMissingTagIsRefused() {
        Response written = unit.as(unit.editor).body(Unit.single()).post("/questions");
        String id = written.path("id");
        Map<String, String> patch = Map.of("stem", "New");
        unit.as(unit.editor)
                .contentType(Unit.MERGE_PATCH)
                .body(patch)
                .patch("/questions/{id}", id)
                .then()
                .statusCode(428);
        unit.as(unit.editor)
                .header("If-Match", written.header("ETag"))
                .body(patch)
                .contentType(Unit.MERGE_PATCH)
                .patch("/questions/{id}", id)
                .then()
                .statusCode(200);
        unit.as(unit.editor)
                .header("If-Match", written.header("ETag"))
                .body(patch)
                .contentType(Unit.MERGE_PATCH)
                .patch("/questions/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void ofTwoWhoEditAtOnceOneIsToldSo() {
        Response written = unit.as(unit.editor).body(Unit.single()).post("/questions");
        String id = written.path("id");
        List<Integer> statuses = Together.run(8, number -> unit.as(unit.editor)
                .header("If-Match", written.header("ETag"))
                .body(Map.of("stem", "Edit " + number))
                .contentType(Unit.MERGE_PATCH)
                .patch("/questions/{id}", id)
                .statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(7, statuses.stream().filter(status -> status == 412).count());
    }

    @Test
    void theSameRequestTwiceWritesOnce() {
        Map<String, Object> content = Unit.single();
        String key = UUID.randomUUID().toString();
        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> unit.as(unit.editor)
                        .header("Idempotency-Key", key)
                        .body(content)
                        .post("/questions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertEquals(ids.get(0), ids.get(1));
        unit.as(unit.editor)
                .header("Idempotency-Key", key)
                .body(Unit.single())
                .post("/questions")
                .then()
                .statusCode(422);
        unit.as(unit.editor).get("/questions").then().body("items", hasSize(1));
    }

    @Test
    void theListIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            unit.write(Unit.single());
        }
        Response first = unit.as(unit.editor).get("/questions?limit=2");
        first.then().statusCode(200).body("items", hasSize(2)).body("next", notNullValue());
        unit.as(unit.editor)
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/questions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
        unit.as(unit.editor).get("/questions?cursor=nonsense").then().statusCode(400);
        unit.as(unit.editor).get("/questions?limit=0").then().statusCode(400);
    }

    @Test
    void theListIsNarrowed() {
        unit.approve(unit.write(Unit.single()));
        unit.write(Unit.multiple());
        unit.as(unit.editor)
                .get("/questions?state=approved&kind=single&category=safety&difficulty=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.state", everyItem(equalTo("approved")));
        unit.as(unit.editor).get("/questions?state=unknown").then().statusCode(400);
    }
}
