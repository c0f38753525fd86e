package org.federation.quiz.bank;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.Tokens;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewResourceTest {

    private static final Map<String, String> APPROVE = Map.of("decision", "approve");

    private final Unit unit = new Unit();

    private Response review(String token, String question, Object decision) {
        String tag = Unit.etag(unit.as(unit.editor).get("/questions/{id}", question));
        return unit.as(token).header("If-Match", tag).body(decision).put("/questions/{id}/review", question);
    }

    @Test
    void anApprovedQuestionIsInUse() {
        String question = unit.write(Unit.single());
        review(unit.reviewer, question, APPROVE)
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("approvedVersion", equalTo(1));
    }

    @Test
    void nobodyReviewsTheirOwn() {
        String both = Tokens.person()
                .id(UUID.randomUUID())
                .org(unit.org)
                .roles("question-editor", "question-reviewer")
                .token();
        String question = unit.as(both).body(Unit.single()).post("/questions").path("id");
        review(both, question, APPROVE).then().statusCode(403).body("type", endsWith("quiz:own-question"));
    }

    @Test
    void whoTouchedTheWordingDoesNotReviewIt() {
        String both = Tokens.person()
                .org(unit.org)
                .roles("question-editor", "question-reviewer")
                .token();
        String question = unit.write(Unit.single());
        unit.as(both)
                .header("If-Match", Unit.etag(unit.as(both).get("/questions/{id}", question)))
                .body(Map.of("stem", "A word of mine"))
                .contentType(Unit.MERGE_PATCH)
                .patch("/questions/{id}", question)
                .then()
                .statusCode(200);
        review(both, question, APPROVE).then().statusCode(403);
    }

    @Test
    void aReturnedQuestionGoesBackWithANote() {
        String question = unit.write(Unit.single());
        review(unit.reviewer, question, Map.of("decision", "return", "note", "Which law?"))
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"))
                .body("review.note", equalTo("Which law?"));
    }

    @Test
    void aVersionIsReviewedOnce() {
        String question = unit.approve(unit.write(Unit.single()));
        review(unit.reviewer, question, APPROVE).then().statusCode(409);
    }

    @Test
    void reviewingIsForReviewersOfTheUnitWithAFreshTag() {
        String question = unit.write(Unit.single());
        Unit other = new Unit();
        review(unit.editor, question, APPROVE).then().statusCode(403);
        review(other.reviewer, question, APPROVE).then().statusCode(404);
        unit.as(unit.reviewer)
                .body(APPROVE)
                .put("/questions/{id}/review", question)
                .then()
                .statusCode(428);
        unit.as(unit.reviewer)
                .header("If-Match", "\"4711\"")
                .body(APPROVE)
                .put("/questions/{id}/review", question)
                .then()
                .statusCode(412);
        review(unit.reviewer, question, Map.of("decision", "maybe")).then().statusCode(400);
    }
}
