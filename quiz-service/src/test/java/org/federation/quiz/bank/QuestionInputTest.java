package org.federation.quiz.bank;

import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.Test;

/** What is no question is told so, field by field. */
@QuarkusTest
class QuestionInputTest {

    private final Unit unit = new Unit();

    @Test
    void wrongTypesAreTold() {
        Map<String, Object> content = Unit.single();
        content.put("difficulty", "hard");
        unit.as(unit.editor).body(content).post("/questions").then().statusCode(400);
        content = Unit.single();
        content.put("colour", "red");
        unit.as(unit.editor).body(content).post("/questions").then().statusCode(400);
        content = Unit.single();
        content.put("answer", Map.of("key", "A"));
        unit.as(unit.editor)
                .body(content)
                .post("/questions")
                .then()
                .statusCode(400)
                .body("type", endsWith("quiz:malformed-answer"));
        content = Unit.single();
        content.put("kind", "essay");
        unit.as(unit.editor).body(content).post("/questions").then().statusCode(400);
        unit.as(unit.editor).body("[").post("/questions").then().statusCode(400);
        unit.as(unit.editor).body("null").post("/questions").then().statusCode(400);
        unit.as(unit.editor).body("{}").post("/questions").then().statusCode(400);
        unit.as(unit.editor)
                .body("{\"options\":[null]}")
                .post("/questions")
                .then()
                .statusCode(400);
    }

    @Test
    void answersMustFitTheQuestion() {
        Map<String, Object> content = Unit.single();
        content.put("answer", "Z");
        unit.as(unit.editor)
                .body(content)
                .post("/questions")
                .then()
                .statusCode(422)
                .body("type", endsWith("quiz:answer-unfit"));
        content = Unit.trueFalse();
        content.put("options", List.of(Map.of("key", "A", "text", "yes")));
        unit.as(unit.editor)
                .body(content)
                .post("/questions")
                .then()
                .statusCode(422)
                .body("type", endsWith("quiz:options-unfit"));
    }

    @Test
    void whatIsNotJsonIsRefused() {
        unit.as(unit.editor)
                .contentType(ContentType.TEXT)
                .body("stem")
                .post("/questions")
                .then()
                .statusCode(415);
    }
}
