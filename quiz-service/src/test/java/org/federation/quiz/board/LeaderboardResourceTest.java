package org.federation.quiz.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeaderboardResourceTest {

    private final Unit unit = new Unit();

    @Inject
    TestClock clock;

    @BeforeEach
    void fillBank() {
        unit.withBank();
    }

    private String person(String team, String name) {
        return Tokens.person().org(unit.org + "." + team).name(name).token();
    }

    /** Plays at a time that stands still, so that elapsed time and finish are what the test says. */
    private void play(String worker, String contest, int right, int seconds) {
        String attempt = unit.start(worker, contest).path("id");
        List<Map<String, Object>> items =
                unit.as(worker).get("/attempts/{id}", attempt).path("items");
        for (Map<String, Object> item : items.subList(0, right)) {
            unit.save(worker, attempt, (int) item.get("slot"), Unit.rightAnswer(item), 1);
        }
        clock.advance(Duration.ofSeconds(seconds));
        unit.submit(worker, attempt).then().statusCode(200);
    }

    @Test
    void scoreThenTimeThenTheEarlierFinish() {
        String contest = unit.published();
        clock.set(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        play(person("a", "late"), contest, 5, 10);
        play(person("a", "best"), contest, 6, 60);
        play(person("b", "later"), contest, 5, 10);
        play(person("b", "slow"), contest, 5, 11);
        unit.as(unit.worker())
                .get("/contests/{id}/leaderboard", contest)
                .then()
                .statusCode(200)
                .body("items.name", contains("best", "late", "later", "slow"))
                .body("items.rank", contains(1, 2, 3, 4))
                .body("items.score", contains(60, 50, 50, 50))
                .body("items.elapsedSeconds", contains(60, 10, 10, 11));
    }

    @Test
    void whoTiesSharesARankAndTheNextIsLeftOut() {
        String contest = unit.published(draft -> draft.put("ranking", List.of("score")));
        clock.set(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        String third = person("a", "third");
        play(third, contest, 2, 1);
        play(person("a", "first"), contest, 3, 10);
        play(person("b", "also first"), contest, 3, 20);
        unit.as(third)
                .get("/contests/{id}/leaderboard", contest)
                .then()
                .body("items.rank", contains(1, 1, 3))
                .body("items.me", contains(false, false, true));
        unit.as(third)
                .get("/contests/{id}/standings/me", contest)
                .then()
                .statusCode(200)
                .body("rank", equalTo(3))
                .body("of", equalTo(3))
                .body("score", equalTo(20))
                .body("elapsedSeconds", equalTo(1));
    }

    @Test
    void aUnitIsRankedAmongItself() {
        String contest = unit.published();
        play(person("a", "one"), contest, 6, 1);
        play(person("b.deep", "two"), contest, 3, 1);
        unit.as(unit.worker())
                .queryParam("org", unit.org + ".b")
                .get("/contests/{id}/leaderboard", contest)
                .then()
                .body("items.name", contains("two"))
                .body("items.rank", contains(1));
        unit.as(unit.worker())
                .get("/contests/{id}/leaderboard?limit=1", contest)
                .then()
                .body("items.name", contains("one"));
        unit.as(unit.worker())
                .get("/contests/{id}/leaderboard?org=No.Path", contest)
                .then()
                .statusCode(400);
        unit.as(unit.worker())
                .get("/contests/{id}/leaderboard?limit=1000", contest)
                .then()
                .statusCode(400);
    }

    @Test
    void theBestTheLastOrTheSumCounts() {
        counts("best", 50, 20);
        counts("last", 30, 10);
        counts("sum", 120, 60);
    }

    private void counts(String what, int score, int seconds) {
        String contest = unit.published(draft -> draft.put("attempts", Map.of("perDay", 3, "total", 3, "best", what)));
        clock.set(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        String worker = person("a", "busy");
        play(worker, contest, 4, 30);
        play(worker, contest, 5, 20);
        play(worker, contest, 3, 10);
        unit.as(worker)
                .get("/contests/{id}/standings/me", contest)
                .then()
                .body("score", equalTo(score))
                .body("elapsedSeconds", equalTo(seconds))
                .body("of", equalTo(1));
    }

    @Test
    void nobodyStandsBeforeTheirFirstResult() {
        String contest = unit.published();
        String worker = unit.worker();
        unit.start(worker, contest).then().statusCode(201);
        unit.as(worker).get("/contests/{id}/standings/me", contest).then().statusCode(404);
        unit.as(worker).get("/contests/{id}/leaderboard", contest).then().body("items", hasSize(0));
    }

    @Test
    void theBoardIsForThoseWhoMayTakePartAndTellsNoIds() {
        UUID id = UUID.randomUUID();
        String contest = unit.published();
        play(Tokens.person().id(id).org(unit.org).token(), contest, 1, 1);
        unit.as(unit.worker())
                .get("/contests/{id}/leaderboard", contest)
                .then()
                .body(not(containsString(id.toString())));
        Unit other = new Unit();
        other.as(other.worker())
                .get("/contests/{id}/leaderboard", contest)
                .then()
                .statusCode(404);
        other.as(other.worker())
                .get("/contests/{id}/standings/me", contest)
                .then()
                .statusCode(404);
    }
}
