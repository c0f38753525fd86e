package org.federation.quiz.attempt;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerTest {

    private final Unit unit = new Unit();
    private final String worker = unit.worker();
    private String attempt;
    private int single;
    private int multiple;
    private int trueFalse;

    @Inject
    TestClock clock;

    @BeforeEach
    void start() {
        unit.withBank();
        Response started = unit.start(worker, unit.published(contest -> contest.put("graceSeconds", 30)));
        attempt = started.path("id");
        single = started.path("items.find { it.kind == 'single' }.slot");
        multiple = started.path("items.find { it.kind == 'multiple' }.slot");
        trueFalse = started.path("items.find { it.kind == 'true-false' }.slot");
    }

    @Test
    void aSaveTellsHowMuchIsAnswered() {
        unit.save(worker, attempt, single, "A", 1)
                .then()
                .statusCode(200)
                .body("saved", equalTo(1))
                .body("total", equalTo(6))
                .body("sequence", equalTo(1));
        unit.save(worker, attempt, multiple, List.of("A", "B"), 2)
                .then()
                .statusCode(200)
                .body("saved", equalTo(2));
        unit.save(worker, attempt, trueFalse, false, 3).then().statusCode(200).body("saved", equalTo(3));
    }

    @Test
    void theHigherSequenceStays() {
        unit.save(worker, attempt, single, "A", 5).then().statusCode(200);
        unit.save(worker, attempt, single, "B", 4).then().statusCode(200).body("sequence", equalTo(5));
        unit.save(worker, attempt, single, "C", 5).then().statusCode(200);
        attempt().body("answers.'" + single + "'.value", equalTo("A"));
        unit.save(worker, attempt, single, "D", 6).then().statusCode(200);
        attempt().body("answers.'" + single + "'.value", equalTo("D"));
    }

    @Test
    void savesInAnyOrderEndWithTheHighestSequence() {
        List<Integer> sequences =
                new ArrayList<>(IntStream.rangeClosed(1, 40).boxed().toList());
        Collections.shuffle(sequences);
        List<Integer> statuses = Together.run(40, number -> {
            int sequence = sequences.get(number);
            return unit.save(worker, attempt, single, "ABCD".charAt(sequence % 4) + "", sequence)
                    .statusCode();
        });
        assertEquals(Set.of(200), Set.copyOf(statuses));
        attempt()
                .body("answers.'" + single + "'.sequence", equalTo(40))
                .body("answers.'" + single + "'.value", equalTo("A"));
    }

    @Test
    void aChoiceCanBeTakenBack() {
        unit.save(worker, attempt, single, "A", 1).then().statusCode(200);
        unit.save(worker, attempt, single, null, 2).then().statusCode(200).body("saved", equalTo(0));
        attempt().body("answers.'" + single + "'.value", nullValue());
    }

    @Test
    void severalAnswersAreSavedTogetherOrNotAtAll() {
        List<Map<String, Object>> good = List.of(
                Map.of("slot", single, "value", "A", "sequence", 1),
                Map.of("slot", trueFalse, "value", true, "sequence", 2),
                Map.of("slot", single, "value", "C", "sequence", 3));
        unit.as(worker)
                .body(good)
                .patch("/attempts/{id}/answers", attempt)
                .then()
                .statusCode(200)
                .body("saved", equalTo(2))
                .body("sequence", equalTo(3));
        attempt().body("answers.'" + single + "'.value", equalTo("C"));
        List<Map<String, Object>> bad = List.of(
                Map.of("slot", multiple, "value", List.of("A"), "sequence", 4),
                Map.of("slot", 99, "value", "A", "sequence", 5));
        unit.as(worker)
                .body(bad)
                .patch("/attempts/{id}/answers", attempt)
                .then()
                .statusCode(422)
                .body("type", endsWith("quiz:no-such-slot"));
        attempt().body("answers.size()", equalTo(2));
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        unit.save(worker, attempt, single, "Z", 1).then().statusCode(422).body("type", endsWith("quiz:no-such-option"));
        unit.save(worker, attempt, single, true, 1).then().statusCode(400);
        unit.save(worker, attempt, single, 7, 1).then().statusCode(400);
        unit.save(worker, attempt, single, Map.of(), 1).then().statusCode(400);
        unit.save(worker, attempt, 99, "A", 1).then().statusCode(404);
        unit.save(worker, attempt, single, "A", -1).then().statusCode(400);
        put("{\"value\":\"A\",\"sequence\":\"first\"}").then().statusCode(400);
        put("{\"value\":\"A\"}").then().statusCode(400);
        put("{\"sequence\":1}").then().statusCode(400).body("violations.field", contains("value"));
        unit.as(worker)
                .body("[{\"slot\":1,\"sequence\":1}]")
                .patch("/attempts/{id}/answers", attempt)
                .then()
                .statusCode(400);
        put("{\"value\":\"A\",\"sequence\":1,\"extra\":1}").then().statusCode(400);
        put("").then().statusCode(400);
        unit.as(worker)
                .body("[]")
                .patch("/attempts/{id}/answers", attempt)
                .then()
                .statusCode(400);
        unit.as(worker)
                .body("{}")
                .patch("/attempts/{id}/answers", attempt)
                .then()
                .statusCode(400);
        unit.as(worker)
                .body("{\"value\":\"A\",\"sequence\":1}")
                .put("/attempts/{id}/answers/first", attempt)
                .then()
                .statusCode(404);
        attempt().body("answers", equalTo(Map.of()));
    }

    private Response put(String body) {
        return unit.as(worker).body(body).put("/attempts/{id}/answers/{slot}", attempt, single);
    }

    @Test
    void afterTheDeadlineNothingIsSaved() {
        clock.advance(Duration.ofSeconds(601));
        unit.save(worker, attempt, single, "A", 1).then().statusCode(409).body("type", endsWith("quiz:attempt-over"));
    }

    @Test
    void afterTheSubmissionNothingIsSaved() {
        unit.submit(worker, attempt).then().statusCode(200);
        unit.save(worker, attempt, single, "A", 1).then().statusCode(409);
    }

    private ValidatableResponse attempt() {
        return unit.as(worker).get("/attempts/{id}", attempt).then().statusCode(200);
    }
}
