package org.federation.quiz.attempt;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionTest {

    private final Unit unit = new Unit();
    private final String worker = unit.worker();

    @Inject
    GradeAbandonedAttempts grading;

    @Inject
    TestClock clock;

    @BeforeEach
    void fillBank() {
        unit.withBank();
    }

    private String started(String contest) {
        return unit.start(worker, contest).then().statusCode(201).extract().path("id");
    }

    @Test
    void rightAnswersEarnTheirPoints() {
        unit.play(worker, unit.published(), 6)
                .then()
                .statusCode(200)
                .body("score", equalTo(60))
                .body("maxScore", equalTo(60))
                .body("correct", equalTo(6))
                .body("abandoned", equalTo(false))
                .body("review", nullValue());
    }

    @Test
    void halfAMultipleEarnsHalfWhereTheContestSaysSo() {
        String contest = unit.published(draft -> {
            draft.put("scoring", Map.of("multiple", "partial"));
            draft.put("paper", Map.of("blueprint", List.of(Unit.row("multiple", 1))));
        });
        Response started = unit.start(worker, contest);
        Map<String, Object> item = started.path("items[0]");
        unit.save(worker, started.path("id"), 1, Unit.keys(item, "right").subList(0, 1), 1);
        unit.submit(worker, started.path("id")).then().body("score", equalTo(5)).body("correct", equalTo(0));
    }

    @Test
    void submittingAgainGivesTheSameResult() {
        String attempt = started(unit.published());
        Map<String, Object> first =
                unit.submit(worker, attempt).then().statusCode(200).extract().path("$");
        clock.advance(Duration.ofMinutes(30));
        assertEquals(
                first,
                unit.submit(worker, attempt).then().statusCode(200).extract().<Object>path("$"));
    }

    @Test
    void manySubmissionsAtOnceGiveOneResult() {
        String attempt = started(unit.published());
        List<Map<String, Object>> results = Together.run(30, number -> unit.submit(worker, attempt)
                .then()
                .statusCode(200)
                .extract()
                .path("$"));
        assertEquals(1, Set.copyOf(results).size());
    }

    @Test
    void aSubmissionWithinTheGraceIsTaken() {
        String attempt = started(unit.published(draft -> draft.put("graceSeconds", 60)));
        clock.advance(Duration.ofSeconds(603));
        unit.submit(worker, attempt).then().statusCode(200).body("abandoned", equalTo(false));
    }

    @Test
    void aSubmissionAfterTheGraceIsNotTaken() {
        String attempt = started(unit.published());
        clock.advance(Duration.ofSeconds(606));
        unit.submit(worker, attempt).then().statusCode(409).body("type", endsWith("quiz:attempt-over"));
        clock.advance(Attempt.SETTLING);
        grading.run();
        unit.submit(worker, attempt).then().statusCode(409).body("type", endsWith("quiz:attempt-over"));
    }

    @Test
    void anAbandonedAttemptIsGradedFromItsSavesAsOfTheDeadline() {
        Response started = unit.start(worker, unit.published());
        String attempt = started.path("id");
        Map<String, Object> item = started.path("items[0]");
        unit.save(worker, attempt, 1, Unit.rightAnswer(item), 1).then().statusCode(200);
        clock.advance(Duration.ofSeconds(620));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        unit.as(worker).get("/attempts/{id}", attempt).then().body("state", equalTo("graded")));
        Response graded = unit.as(worker).get("/attempts/{id}", attempt);
        graded.then()
                .body("result.score", equalTo(10))
                .body("result.abandoned", equalTo(true))
                .body("result.elapsedSeconds", equalTo(600));
        assertEquals(
                Instant.parse(graded.path("deadline")).toEpochMilli(),
                Instant.parse(graded.path("result.submittedAt")).toEpochMilli());
    }

    @Test
    void anAbandonedAttemptDoesNotStandInTheWayOfTheNext() {
        String contest = unit.published(draft -> draft.put("attempts", Map.of("perDay", 5, "total", 5)));
        started(contest);
        clock.advance(Duration.ofSeconds(620));
        unit.start(worker, contest).then().statusCode(201).body("number", equalTo(2));
    }

    @Test
    void theReviewComesAfterTheSubmissionIfTheContestSaysSo() {
        String contest = unit.published(draft -> draft.put("reveal", "after-submit"));
        unit.play(worker, contest, 1)
                .then()
                .statusCode(200)
                .body("review", hasSize(6))
                .body("review[0].correct", equalTo(true))
                .body("review[0].score", equalTo(10))
                .body("review[1].value", nullValue())
                .body("review.explanation", everyItem(equalTo(Unit.SECRET)));
    }

    @Test
    void theReviewWaitsForTheCloseIfTheContestSaysSo() {
        String contest = unit.published(draft -> {
            draft.put("reveal", "after-close");
            draft.put("graceSeconds", 300);
        });
        unit.play(worker, contest, 6).then().statusCode(200).body("review", nullValue());
        String attempt = unit.as(worker).get("/me/attempts").path("items[0].id");
        clock.advance(Duration.ofSeconds(3610));
        unit.as(worker).get("/attempts/{id}", attempt).then().body("result.review", nullValue());
        clock.advance(Duration.ofMinutes(5));
        unit.as(worker).get("/attempts/{id}", attempt).then().body("result.review", hasSize(6));
    }

    @Test
    void theReviewOfAFullScoreShowsTheAnswersGiven() {
        String contest = unit.published(draft -> draft.put("reveal", "after-submit"));
        Response graded = unit.play(worker, contest, 6);
        assertEquals(graded.<List<Object>>path("review.answer"), graded.<List<Object>>path("review.value"));
        graded.then().body("review.slot", contains(1, 2, 3, 4, 5, 6));
    }
}
