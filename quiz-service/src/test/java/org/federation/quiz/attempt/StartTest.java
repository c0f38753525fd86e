package org.federation.quiz.attempt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartTest {

    private final Unit unit = new Unit();
    private final String worker = unit.worker();

    @Inject
    TestClock clock;

    @BeforeEach
    void fillBank() {
        unit.withBank();
    }

    @Test
    void aStartGivesThePaperAndTheDeadline() {
        String contest = unit.published();
        Response started = unit.start(worker, contest);
        started.then()
                .statusCode(201)
                .header("Location", equalTo(Unit.BASE + "/attempts/" + started.path("id")))
                .body("number", equalTo(1))
                .body("state", equalTo("open"))
                .body("items.slot", contains(1, 2, 3, 4, 5, 6))
                .body("answers", equalTo(Map.of()))
                .body("serverTime", notNullValue());
        Instant startedAt = Instant.parse(started.path("startedAt"));
        assertEquals(startedAt.plusSeconds(600), Instant.parse(started.path("deadline")));
    }

    @Test
    void startingAgainGivesTheSameAttempt() {
        String contest = unit.published();
        String first =
                unit.start(worker, contest).then().statusCode(201).extract().path("id");
        unit.start(worker, contest).then().statusCode(200).body("id", equalTo(first));
    }

    @Test
    void theCloseOfTheContestEndsEveryAttempt() {
        String contest = unit.published(
                draft -> draft.put("closesAt", Instant.now().plusSeconds(300).toString()));
        Response started = unit.start(worker, contest);
        assertEquals(
                Instant.parse(unit.as(worker).get("/contests/{id}", contest).path("closesAt"))
                        .toEpochMilli(),
                Instant.parse(started.path("deadline")).toEpochMilli());
    }

    @Test
    void onlyTheEligibleMayStart() {
        String contest = unit.published(
                draft -> draft.put("eligibility", Map.of("org", unit.org, "segments", List.of("youth"))));
        given().basePath(Unit.BASE)
                .post("/contests/{id}/attempts", contest)
                .then()
                .statusCode(401);
        unit.start(worker, contest).then().statusCode(404);
        unit.start(Tokens.person().org("cn.elsewhere").segments("youth").token(), contest)
                .then()
                .statusCode(404);
        unit.start(Tokens.person().org(unit.org).segments("youth").roles().token(), contest)
                .then()
                .statusCode(403);
        unit.start(Tokens.person().org(unit.org).segments("youth").token(), contest)
                .then()
                .statusCode(201);
        unit.start(worker, UUID.randomUUID().toString()).then().statusCode(404);
        unit.start(worker, unit.draft(Unit.contest())).then().statusCode(404);
        unit.start(worker, "not-a-uuid").then().statusCode(404);
    }

    @Test
    void theWindowIsKept() {
        String later = unit.published(
                draft -> draft.put("opensAt", Instant.now().plusSeconds(600).toString()));
        unit.start(worker, later).then().statusCode(409).body("type", endsWith("quiz:contest-not-open"));
        clock.advance(Duration.ofHours(2));
        unit.start(worker, later).then().statusCode(409).body("type", endsWith("quiz:contest-closed"));
    }

    @Test
    void whenItOpensIsSaidInWordsAndAsAnInstant() {
        String contest = unit.published(draft -> {
            draft.put("opensAt", "2100-01-01T00:00:00Z");
            draft.put("closesAt", "2100-01-02T00:00:00Z");
        });
        unit.start(worker, contest)
                .then()
                .statusCode(409)
                .body("detail", equalTo("竞赛将于北京时间 2100-01-01 08:00:00 开始。"))
                .body("opensAt", equalTo("2100-01-01T00:00:00Z"));
    }

    @Test
    void theLimitPerDayCountsDaysInShanghai() {
        String contest = unit.published(draft -> {
            draft.put("closesAt", Instant.now().plus(Duration.ofDays(9)).toString());
            draft.put("attempts", Map.of("perDay", 2, "total", 3));
        });
        Instant tomorrow = clock.instant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        clock.set(tomorrow.plusSeconds(60));
        unit.play(worker, contest, 1).then().statusCode(200);
        unit.play(worker, contest, 1).then().statusCode(200);
        unit.start(worker, contest).then().statusCode(409).body("type", endsWith("quiz:attempts-used-up-today"));
        clock.advance(Duration.ofDays(1).minusMinutes(2));
        unit.start(worker, contest).then().statusCode(409);
        clock.advance(Duration.ofMinutes(2));
        unit.play(worker, contest, 1).then().statusCode(200);
        clock.advance(Duration.ofDays(1));
        unit.start(worker, contest).then().statusCode(409).body("type", endsWith("quiz:attempts-used-up"));
    }

    @Test
    void theSameRequestTwiceStartsOnceEvenAfterTheSubmission() {
        String contest = unit.published(draft -> draft.put("attempts", Map.of("perDay", 5, "total", 5)));
        String key = UUID.randomUUID().toString();
        String first = startWith(key, contest).then().statusCode(201).extract().path("id");
        unit.submit(worker, first).then().statusCode(200);
        startWith(key, contest).then().statusCode(201).body("id", equalTo(first));
        startWith("another", contest).then().statusCode(201).body("number", equalTo(2));
        startWith("no good\u0007", contest).then().statusCode(400).body("type", endsWith("quiz:bad-idempotency-key"));
    }

    private Response startWith(String key, String contest) {
        return unit.as(worker).header("Idempotency-Key", key).post("/contests/{id}/attempts", contest);
    }

    @Test
    void manyStartsAtOnceMakeOneAttempt() {
        String contest = unit.published(draft -> draft.put("attempts", Map.of("perDay", 9, "total", 9)));
        List<Response> starts = Together.run(30, number -> unit.start(worker, contest));
        assertEquals(
                1, starts.stream().filter(start -> start.statusCode() == 201).count());
        assertEquals(
                1,
                starts.stream()
                        .map(start -> start.<String>path("id"))
                        .distinct()
                        .count());
        unit.as(worker).get("/me/attempts").then().body("items", hasSize(1));
    }

    @Test
    void anAttemptBelongsToWhoStartedIt() {
        String attempt = unit.start(worker, unit.published()).path("id");
        String another = unit.worker();
        unit.as(another).get("/attempts/{id}", attempt).then().statusCode(404);
        unit.save(another, attempt, 1, "A", 1).then().statusCode(404);
        unit.submit(another, attempt).then().statusCode(404);
        unit.as(another).get("/me/attempts").then().body("items", hasSize(0));
        unit.as(unit.admin).get("/attempts/{id}", attempt).then().statusCode(404);
    }

    @Test
    void ownAttemptsAreListedPageByPage() {
        String contest = unit.published(draft -> draft.put("attempts", Map.of("perDay", 3, "total", 3)));
        for (int i = 0; i < 3; i++) {
            unit.play(worker, contest, 1).then().statusCode(200);
        }
        Response first = unit.as(worker).get("/me/attempts?limit=2");
        first.then()
                .statusCode(200)
                .body("items.number", contains(3, 2))
                .body("items.state", contains("graded", "graded"))
                .body("items[0].result.score", equalTo(10));
        unit.as(worker)
                .queryParam("cursor", first.<String>path("next"))
                .queryParam("limit", 2)
                .get("/me/attempts")
                .then()
                .body("items.number", contains(1));
    }
}
