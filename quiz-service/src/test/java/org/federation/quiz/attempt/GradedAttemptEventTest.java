package org.federation.quiz.attempt;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.parsing.Parser;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the feed tells of attempts that were graded. */
@QuarkusTest
class GradedAttemptEventTest {

    private final Unit unit = new Unit();
    private final UUID person = UUID.randomUUID();
    private final String worker =
            Tokens.person().id(person).org(unit.org + ".team1").token();

    @Inject
    GradeAbandonedAttempts grading;

    @Inject
    TestClock clock;

    @BeforeEach
    void fillBank() {
        unit.withBank();
    }

    @Test
    void aSubmissionIsToldOnceHoweverOftenItIsSent() {
        Response started = unit.start(worker, unit.published());
        String attempt = started.path("id");
        unit.save(worker, attempt, 1, Unit.rightAnswer(started.path("items[0]")), 1);
        Together.run(6, number -> unit.submit(worker, attempt).statusCode());
        unit.submit(worker, attempt).then().statusCode(200);

        List<Map<String, Object>> told = toldOf(attempt);

        assertEquals(1, told.size());
        assertEquals("org.federation.quiz.attempt.graded", told.get(0).get("type"));
        Map<?, ?> data = (Map<?, ?>) told.get(0).get("data");
        assertEquals(person.toString(), data.get("personId"));
        assertEquals(unit.org + ".team1", data.get("org"));
        assertEquals("Contest", data.get("contestTitle"));
        assertEquals(attempt, data.get("attemptId"));
        assertEquals(10, ((Number) data.get("score")).intValue());
        assertEquals(60, data.get("maxScore"));
        assertEquals(false, data.get("abandoned"));
        assertFalse(data.toString().contains(Unit.SECRET));
    }

    @Test
    void anAbandonedAttemptIsToldWhenItIsGraded() {
        Response started = unit.start(worker, unit.published());
        String attempt = started.path("id");
        assertEquals(List.of(), toldOf(attempt));

        clock.advance(Duration.ofSeconds(620));
        grading.run();
        grading.run();

        List<Map<String, Object>> told = toldOf(attempt);
        assertEquals(1, told.size());
        Map<?, ?> data = (Map<?, ?>) told.get(0).get("data");
        assertEquals(true, data.get("abandoned"));
        assertEquals(started.path("deadline"), data.get("finishedAt"));
    }

    private static List<Map<String, Object>> toldOf(String attempt) {
        List<Map<String, Object>> told = new ArrayList<>();
        String position = "0";
        while (true) {
            List<Map<String, Object>> batch = given().auth()
                    .oauth2(Tokens.service("learning").token())
                    .queryParam("after", position)
                    .queryParam("limit", 1000)
                    .get(Unit.BASE + "/events")
                    .then()
                    .using()
                    .defaultParser(Parser.JSON)
                    .statusCode(200)
                    .extract()
                    .path("$");
            if (batch.isEmpty()) {
                return told;
            }
            batch.stream().filter(event -> attempt.equals(event.get("subject"))).forEach(told::add);
            position = (String) batch.get(batch.size() - 1).get("position");
        }
    }
}
