package org.federation.learning.points;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.kit.org.OrgPath;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.learning.Articles;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.activity.ActivityKind;
import org.federation.learning.activity.ActivityLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an activity comes to, by the rules of its day. */
@QuarkusTest
class PointsTest {

    private static final Instant NOON = Instant.parse("2031-05-14T04:00:00Z");
    private static final String TODAY = "2031-05-14";

    private final Content unit = Content.unit();
    private Earner earner;

    @Inject
    ActivityLog log;

    @Inject
    PostPoints job;

    @Inject
    PointsLedger ledger;

    @Inject
    TestClock clock;

    @BeforeEach
    void begin() {
        clock.set(NOON);
        earner = new Earner(unit, log);
    }

    @Test
    void anActivityEarnsOnceAndSaysWhy() {
        Earner.rule(unit, "lecture-completed", 5, 30, TODAY).then().statusCode(201);
        String lecture = unit.draft("螺栓的拧紧顺序");
        earner.does(ActivityKind.LECTURE_COMPLETED, UUID.fromString(lecture), NOON);
        earner.does(ActivityKind.LECTURE_COMPLETED, UUID.fromString(lecture), NOON);
        job.run();
        earner.does(ActivityKind.LECTURE_COMPLETED, UUID.fromString(lecture), NOON);
        job.run();

        earner.points()
                .then()
                .statusCode(200)
                .body("balance", equalTo(5))
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("lecture-completed"))
                .body("items[0].amount", equalTo(5))
                .body("items[0].subjectTitle", equalTo("螺栓的拧紧顺序"))
                .body("items[0].day", equalTo(TODAY))
                .body("items[0].reason", nullValue())
                .body("today[0].points", equalTo(5))
                .body("today[0].dailyCap", equalTo(30))
                .body("today[0].earned", equalTo(5));
    }

    @Test
    void everyKindTellsItsSubjectByName() {
        Earner.rule(unit, "article-read", 2, 30, TODAY).then().statusCode(201);
        Earner.rule(unit, "comment-accepted", 3, 30, TODAY).then().statusCode(201);
        String article = new Articles(unit).draft("安全带怎么系", "");
        String lecture = unit.published("高处作业", Clip.SILENT);
        String comment = unit.as(earner.token())
                .contentType(ContentType.JSON)
                .body(Map.of("text", "讲得清楚，照着做了一遍。"))
                .post("/lectures/" + lecture + "/comments")
                .then()
                .statusCode(201)
                .body("state", equalTo("published"))
                .extract()
                .path("id");
        job.run();
        earner.does(ActivityKind.ARTICLE_READ, UUID.fromString(article), NOON);
        earner.does(ActivityKind.ARTICLE_READ, UUID.randomUUID(), NOON);
        job.run();

        earner.points()
                .then()
                .body("items", hasSize(3))
                .body("items.find { it.subjectId == '" + article + "' }.subjectTitle", equalTo("安全带怎么系"))
                .body("items.find { it.subjectId == '" + comment + "' }.subjectTitle", equalTo("高处作业"))
                .body("items.findAll { it.subjectTitle == null }", hasSize(1));
    }

    @Test
    void aDayGivesNoMoreThanItsCap() {
        Earner.rule(unit, "lecture-completed", 4, 10, TODAY).then().statusCode(201);
        earner.completes(2, NOON);
        job.run();
        earner.completes(2, NOON);
        job.run();

        assertEquals(List.of(2, 4, 4), earner.amounts());
        // The day ends at midnight in Shanghai, eight hours before it does in Greenwich.
        earner.completes(1, Instant.parse("2031-05-14T16:00:00Z"));
        job.run();
        assertEquals(14, earner.balance());
    }

    @Test
    void twinsOfOneMomentStayUnderTheCapAndEarnOnce() {
        Earner.rule(unit, "lecture-completed", 4, 10, TODAY).then().statusCode(201);
        UUID shared = UUID.randomUUID();

        Together.run(8, twin -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> ledger.earn(List.of(earning(shared), earning(UUID.randomUUID()))));
            return twin;
        });

        assertEquals(10, earner.balance());
        assertEquals(3, earner.amounts().size());
    }

    @Test
    void theNearestUnitsRuleCountsAndAnEndedOneDoesNot() {
        Earner.rule(unit, "lecture-completed", 1, 100, TODAY).then().statusCode(201);
        Content team = unit.below("team1");
        String rule = Earner.rule(team, "lecture-completed", 7, 100, TODAY)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        earner.completes(1, NOON);
        job.run();
        assertEquals(7, earner.balance());

        RuleResourceTest.end(team, rule, "2031-05-15", "*").then().statusCode(200);
        Instant tomorrow = NOON.plusSeconds(86_400);
        clock.set(tomorrow);
        earner.completes(1, tomorrow);
        job.run();
        assertEquals(8, earner.balance());
    }

    @Test
    void withoutARuleNothingIsEarnedThenNorLater() {
        UUID lecture = UUID.randomUUID();
        earner.does(ActivityKind.LECTURE_COMPLETED, lecture, NOON);
        job.run();
        Earner.rule(unit, "lecture-completed", 5, 30, TODAY).then().statusCode(201);
        earner.does(ActivityKind.LECTURE_COMPLETED, lecture, NOON);
        job.run();

        earner.points().then().body("balance", equalTo(0)).body("items", empty());
    }

    @Test
    void aCommentTakenBackTakesItsPointsAlongUntilItComesOutAgain() {
        Earner.rule(unit, "comment-accepted", 3, 30, TODAY).then().statusCode(201);
        UUID comment = UUID.randomUUID();
        earner.does(ActivityKind.COMMENT_ACCEPTED, comment, NOON);
        earner.does(ActivityKind.COMMENT_REVOKED, comment, NOON);
        earner.does(ActivityKind.COMMENT_REVOKED, comment, NOON);
        job.run();

        earner.points()
                .then()
                .body("balance", equalTo(0))
                .body("items", hasSize(2))
                .body("items[0].amount", equalTo(-3))
                .body("items[0].reason", equalTo("comment-revoked"))
                .body("items[0].reverses", equalTo(earner.points().path("items[1].id")));

        earner.does(ActivityKind.COMMENT_ACCEPTED, comment, NOON);
        job.run();
        assertEquals(3, earner.balance());
    }

    @Test
    void aCommentThatNeverEarnedCannotBeTakenBack() {
        earner.does(ActivityKind.COMMENT_REVOKED, UUID.randomUUID(), NOON);
        job.run();
        earner.points().then().body("balance", equalTo(0)).body("items", empty());
    }

    @Test
    void postingsComePageByPage() {
        Earner.rule(unit, "lecture-completed", 1, 100, TODAY).then().statusCode(201);
        earner.completes(5, NOON);
        job.run();

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = unit.as(earner.token()).queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/me/points").then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertEquals(5, seen.stream().distinct().count());
    }

    @Test
    void aThousandActivitiesOfManyWorkersAllArrive() {
        Earner.rule(unit, "lecture-completed", 1, 10_000, TODAY).then().statusCode(201);
        List<Earner> workers =
                IntStream.range(0, 10).mapToObj(i -> new Earner(unit, log)).toList();
        workers.forEach(worker -> worker.completes(110, NOON));

        job.run();

        workers.forEach(worker -> assertEquals(110, worker.balance()));
    }

    private Earning earning(UUID lecture) {
        return Earning.whole(PointsKind.LECTURE_COMPLETED, earner.id, new OrgPath(earner.org), lecture, NOON);
    }
}
