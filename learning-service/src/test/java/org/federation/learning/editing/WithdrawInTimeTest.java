package org.federation.learning.editing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Articles;
import org.federation.learning.Content;
import org.federation.learning.Finder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is published until a time is gone when that has come. */
@QuarkusTest
class WithdrawInTimeTest {

    private static final Duration WHILE = Duration.ofMinutes(5);

    private final Content unit = Content.unit();
    private final Articles articles = new Articles(unit);
    private final UUID reviewerId = UUID.randomUUID();
    private final Tokens reviewer = Tokens.person().id(reviewerId).org(unit.org).roles("content-reviewer");

    @Inject
    TestClock clock;

    @Inject
    WithdrawInTime job;

    @BeforeEach
    void aClockThatStands() {
        clock.set(Instant.now());
    }

    @Test
    void whatIsOverIsSeenByNobodyEvenBeforeItIsWithdrawn() {
        String id = approved("端午值班安排");
        publish(id, until(clock.instant().plus(WHILE)))
                .statusCode(200)
                .body("withdrawAt", equalTo(clock.instant().plus(WHILE).toString()));
        unit.asWorker().get("/articles/" + id).then().statusCode(200);

        clock.advance(WHILE);

        unit.asWorker().get("/articles/" + id).then().statusCode(404);
        unit.asWorker().get("/articles").then().body("items", empty());
    }

    @Test
    void itIsWithdrawnOnceInTheNameOfWhoeverWantedThat() {
        String id = approved("中秋灯谜答案");
        publish(id, until(clock.instant().plus(WHILE))).statusCode(200);
        job.run();
        unit.asEditor().get("/articles/" + id).then().body("state", equalTo("published"));
        assertEquals(List.of(id), new Finder(unit).ids("灯谜"));
        clock.advance(WHILE);

        Together.run(2, i -> {
            job.run();
            return i;
        });

        unit.asEditor()
                .get("/articles/" + id)
                .then()
                .body("state", equalTo("approved"))
                .body("publishedAt", nullValue())
                .body("withdrawAt", nullValue());
        assertEquals(List.of(), new Finder(unit).ids("灯谜"));
        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .get("/audit-log?action=article.withdraw")
                .then()
                .body("items.subject", contains("article/" + id))
                .body("items[0].person", equalTo(reviewerId.toString()));
    }

    @Test
    void whatIsPublishedAnewForGoodStays() {
        String id = approved("常年招募讲师");
        publish(id, until(clock.instant().plus(WHILE))).statusCode(200);
        publish(id, Map.of()).statusCode(200).body("withdrawAt", nullValue());
        clock.advance(WHILE);

        job.run();

        unit.asWorker().get("/articles/" + id).then().statusCode(200);
    }

    @Test
    void nothingEndsBeforeItBegins() {
        String id = approved("后天才开始");
        Instant begin = clock.instant().plus(WHILE);

        publish(id, Map.of("at", begin.toString(), "until", begin.toString()))
                .statusCode(422)
                .body("type", containsString("publication-over"));
        publish(id, until(clock.instant().minusSeconds(1))).statusCode(422);
        publish(id, Map.of("until", "后天")).statusCode(400);

        unit.asEditor().get("/articles/" + id).then().body("state", equalTo("approved"));
    }

    private String approved(String title) {
        String id = articles.draft(title, "");
        articles.review(id, "approve").then().statusCode(200);
        return id;
    }

    private ValidatableResponse publish(String id, Map<String, String> publication) {
        return unit.as(reviewer)
                .header("If-Match", articles.tag(id))
                .contentType(ContentType.JSON)
                .body(publication)
                .put("/articles/" + id + "/publication")
                .then();
    }

    private Map<String, String> until(Instant end) {
        return Map.of("until", end.toString());
    }
}
