package org.federation.learning.points;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.events.CloudEvent;
import org.federation.kit.testing.TestClock;
import org.federation.learning.Content;
import org.federation.learning.activity.ActivityLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other services tell of, as they tell it. */
@QuarkusTest
class EarningEventsTest {

    private static final Instant NOON = Instant.parse("2031-05-14T04:00:00Z");

    private final Content unit = Content.unit();
    private Earner earner;

    @Inject
    EarningEvents events;

    @Inject
    ActivityLog log;

    @Inject
    ObjectMapper json;

    @Inject
    TestClock clock;

    @BeforeEach
    void begin() {
        clock.set(NOON);
        earner = new Earner(unit, log);
        Earner.rule(unit, "quiz-result", 10, 15, "2031-05-14").then().statusCode(201);
        Earner.rule(unit, "talk-attended", 8, 16, "2031-05-14").then().statusCode(201);
    }

    private Map<String, Object> graded(UUID attempt, double score) {
        return new HashMap<>(Map.of(
                "personId",
                earner.id,
                "org",
                earner.org,
                "contestId",
                UUID.randomUUID(),
                "contestTitle",
                "安全知识竞赛",
                "attemptId",
                attempt,
                "score",
                score,
                "maxScore",
                60,
                "finishedAt",
                NOON,
                "gradedAt",
                NOON,
                "abandoned",
                false));
    }

    private void tell(String type, Object data) {
        JsonNode tree = json.valueToTree(data);
        QuarkusTransaction.requiringNew()
                .run(() -> events.take(new CloudEvent(
                        "1.0",
                        UUID.randomUUID().toString(),
                        "urn:service:quiz",
                        type,
                        "subject",
                        NOON,
                        "application/json",
                        tree,
                        "1")));
    }

    @Test
    void aQuizResultEarnsTheShareOfItsScoreOnceUpToTheDaysCap() {
        UUID attempt = UUID.randomUUID();
        tell("org.federation.quiz.attempt.graded", graded(attempt, 47.5));
        tell("org.federation.quiz.attempt.graded", graded(attempt, 60));

        earner.points()
                .then()
                .body("balance", equalTo(7))
                .body("items", hasSize(1))
                .body("items[0].subjectTitle", equalTo("安全知识竞赛"))
                .body("items[0].kind", equalTo("quiz-result"));

        tell("org.federation.quiz.attempt.graded", graded(UUID.randomUUID(), 60));
        assertEquals(15, earner.balance());
    }

    @Test
    void aScoreOfNothingEarnsNothing() {
        tell("org.federation.quiz.attempt.graded", graded(UUID.randomUUID(), 0));
        earner.points().then().body("items", hasSize(0));
    }

    @Test
    void anAttendanceEarnsOnceForATalk() {
        Map<String, Object> attended = Map.of(
                "personId",
                earner.id,
                "org",
                earner.org,
                "talkId",
                UUID.randomUUID(),
                "talkTitle",
                "劳模进车间",
                "attendedAt",
                NOON);
        tell("org.federation.outreach.attendance.recorded", attended);
        tell("org.federation.outreach.attendance.recorded", attended);

        earner.points().then().body("balance", equalTo(8)).body("items[0].subjectTitle", equalTo("劳模进车间"));
    }

    @Test
    void whatCannotBeUnderstoodStopsNothing() {
        tell("org.federation.quiz.attempt.graded", Map.of("score", 7));
        Map<String, Object> without = graded(UUID.randomUUID(), 60);
        without.put("maxScore", 0);
        tell("org.federation.quiz.attempt.graded", without);
        Map<String, Object> nobody = graded(UUID.randomUUID(), 60);
        nobody.put("org", "No Path");
        tell("org.federation.quiz.attempt.graded", nobody);
        tell("org.federation.quiz.contest.opened", Map.of());

        tell("org.federation.quiz.attempt.graded", graded(UUID.randomUUID(), 60));
        assertEquals(10, earner.balance());
    }
}
