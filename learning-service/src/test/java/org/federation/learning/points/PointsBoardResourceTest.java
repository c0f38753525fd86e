package org.federation.learning.points;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.kit.org.OrgPath;
import org.federation.kit.testing.TestClock;
import org.federation.learning.Content;
import org.federation.learning.activity.Activity;
import org.federation.learning.activity.ActivityKind;
import org.federation.learning.activity.ActivityLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PointsBoardResourceTest {

    /** A Wednesday. */
    private static final Instant NOON = Instant.parse("2031-05-14T04:00:00Z");

    private final Content unit = Content.unit();

    @Inject
    ActivityLog log;

    @Inject
    PostPoints job;

    @Inject
    TestClock clock;

    @BeforeEach
    void begin() {
        clock.set(NOON);
        Earner.rule(unit, "lecture-completed", 1, 1000, "2031-05-14").then().statusCode(201);
    }

    private Earner worker(String team, int points) {
        Earner worker = new Earner(unit, unit.org + "." + team, log);
        worker.completes(points, clock.instant());
        return worker;
    }

    private ValidatableResponse board(Earner viewer, String org, String period) {
        return unit.as(viewer.token())
                .queryParam("org", org)
                .queryParam("period", period)
                .get("/leaderboards/points")
                .then()
                .statusCode(200);
    }

    private void show(Earner worker, boolean shown) {
        unit.as(worker.token())
                .contentType(ContentType.JSON)
                .body(Map.of("shown", shown))
                .put("/me/board-consent")
                .then()
                .statusCode(200)
                .body("shown", equalTo(shown));
    }

    @Test
    void equalsShareARankAndOnlyWhoAgreedIsNamed() {
        worker("a", 3);
        Earner shown = worker("a", 3);
        Earner viewer = worker("a", 2);
        worker("b", 1);
        worker("b", 1);
        job.run();
        show(shown, true);

        board(viewer, unit.org, "week")
                .body("persons.rank", contains(1, 1, 3, 4, 4))
                .body("persons.points", contains(3, 3, 2, 1, 1))
                .body("persons.findAll { it.name != null }.name", contains("周晓禾"))
                .body("persons[2].own", equalTo(true))
                .body("own.rank", equalTo(3))
                .body("own.of", equalTo(5))
                .body("from", equalTo("2031-05-12"))
                .body("suppressed", equalTo(false));

        show(shown, false);
        board(viewer, unit.org, "week").body("persons.name", everyItem(nullValue()));
        unit.as(shown.token()).get("/me/board-consent").then().body("shown", equalTo(false));
    }

    @Test
    void inAGroupUnderFiveNobodyIsTellableWhoHasNotAgreed() {
        Earner viewer = worker("a", 3);
        worker("a", 2);
        Earner shown = worker("a", 1);
        job.run();
        show(shown, true);

        board(viewer, unit.org + ".a", "day")
                .body("suppressed", equalTo(true))
                .body("persons", hasSize(2))
                .body("persons[0].own", equalTo(true))
                .body("persons[1].name", equalTo("周晓禾"));
    }

    @Test
    void eachPeriodHasItsOwnBoard() {
        Earner viewer = worker("a", 2);
        job.run();
        clock.set(NOON.plusSeconds(86_400));
        viewer.completes(1, clock.instant());
        job.run();
        board(viewer, unit.org, "day").body("own.points", equalTo(1));
        board(viewer, unit.org, "week").body("own.points", equalTo(3));

        clock.set(Instant.parse("2031-05-19T04:00:00Z"));
        board(viewer, unit.org, "week").body("own", nullValue()).body("persons", empty());
        board(viewer, unit.org, "month").body("own.points", equalTo(3));
        clock.set(Instant.parse("2031-06-02T04:00:00Z"));
        board(viewer, unit.org, "month").body("own", nullValue());
        board(viewer, unit.org, "all").body("own.points", equalTo(3)).body("from", nullValue());
    }

    @Test
    void whoMovesTakesTheirPointsToTheNewUnit() {
        Earner before = worker("a", 2);
        job.run();
        board(before, unit.org + ".a", "all").body("own.rank", equalTo(1));
        log(before, unit.org + ".b");
        job.run();

        unit.as(before.token().org(unit.org + ".b"))
                .queryParam("period", "all")
                .get("/leaderboards/points")
                .then()
                .body("own.points", equalTo(3));
        board(before, unit.org + ".a", "all").body("own", nullValue());
        recountIsClean();
    }

    private void log(Earner worker, String org) {
        QuarkusTransaction.requiringNew()
                .run(() -> log.enter(new Activity(
                        ActivityKind.LECTURE_COMPLETED, worker.id, new OrgPath(org), UUID.randomUUID(), NOON)));
    }

    @Test
    void unitsAreRankedByPointsPerMemberAndSmallOnesAreKeptBack() {
        directory(Map.of("big", 10, "other", 10, "small", 3, "idle", 8));
        Earner viewer =
                IntStream.range(0, 5).mapToObj(i -> worker("big", 4)).toList().get(0);
        IntStream.range(0, 6).forEach(i -> worker("other", 4));
        IntStream.range(0, 3).forEach(i -> worker("small", 9));
        job.run();

        board(viewer, unit.org, "week")
                // Without the big one's figure nobody can take the rest from the sum and be left with the small one's.
                .body("units.find { it.name == 'small' }.pointsPerMember", nullValue())
                .body("units.find { it.name == 'big' }.pointsPerMember", nullValue())
                .body("units.find { it.name == 'other' }.pointsPerMember", equalTo(2.4f))
                .body("units.find { it.name == 'other' }.rank", equalTo(1))
                .body("units.find { it.name == 'idle' }.rank", equalTo(2))
                .body("units.org", not(hasItem(unit.org)));
    }

    @Test
    void boardsBesideOnesOwnLineAreNotFound() {
        Earner viewer = worker("a", 1);
        for (String org : List.of("cn.nobody", unit.org + ".b", Content.unit().org)) {
            unit.as(viewer.token())
                    .queryParam("org", org)
                    .get("/leaderboards/points")
                    .then()
                    .statusCode(404);
        }
        board(viewer, "cn", "day");
        unit.as(viewer.token())
                .queryParam("org", "No Path")
                .get("/leaderboards/points")
                .then()
                .statusCode(400);
        unit.as(viewer.token())
                .queryParam("period", "year")
                .get("/leaderboards/points")
                .then()
                .statusCode(400);
        unit.as(viewer.token())
                .queryParam("limit", 101)
                .get("/leaderboards/points")
                .then()
                .statusCode(400);
    }

    private void directory(Map<String, Integer> members) {
        StringBuilder csv =
                new StringBuilder("path,name,kind,members\n").append(unit.org).append(",unit,enterprise,31\n");
        members.forEach((team, count) -> csv.append(unit.org + "." + team + "," + team + ",team," + count + "\n"));
        unit.as(Earner.admin(unit))
                .contentType("text/csv; charset=utf-8")
                .body(csv.toString())
                .put("/organizations")
                .then()
                .statusCode(200);
    }

    private void recountIsClean() {
        unit.as(Earner.admin(unit)).post("/recounts").then().body("differences", empty());
    }
}
