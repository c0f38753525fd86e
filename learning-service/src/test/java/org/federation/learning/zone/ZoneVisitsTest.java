package org.federation.learning.zone;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

/** Visits, once per worker, zone and hour. */
@QuarkusTest
class ZoneVisitsTest {

    private final Content unit = Content.unit();

    @Inject
    TestClock clock;

    @Test
    void aVisitCountsOncePerWorkerAndHour() {
        clock.set(Instant.now().plus(Duration.ofDays(30)));
        String slug = unit.zone();
        Tokens worker = unit.worker().expiresAt(Instant.now().plus(Duration.ofDays(90)));

        visit(worker, slug, "web").then().statusCode(200).body("visits", equalTo(1));
        visit(worker, slug, "wechat").then().statusCode(200).body("visits", equalTo(1));
        visit(unit.worker().expiresAt(Instant.now().plus(Duration.ofDays(90))), slug, "web")
                .then()
                .body("visits", equalTo(2));
        clock.advance(Duration.ofHours(1));
        visit(worker, slug, "web").then().body("visits", equalTo(3));
    }

    @Test
    void manyVisitsAtOnceAreAllCounted() {
        clock.set(Instant.now());
        String slug = unit.zone();
        List<String> tokens = IntStream.range(0, 40)
                .mapToObj(i -> unit.worker().id(UUID.randomUUID()).token())
                .toList();

        List<Integer> answers = IntStream.range(0, 120)
                .parallel()
                .mapToObj(i -> RestAssured.given()
                        .auth()
                        .oauth2(tokens.get(i % 40))
                        .contentType(ContentType.JSON)
                        .body(Map.of("channel", "web"))
                        .post(Content.BASE + "/zones/" + slug + "/visits")
                        .statusCode())
                .distinct()
                .toList();

        assertEquals(List.of(200), answers);
        unit.asWorker().get("/zones/" + slug).then().body("visits", equalTo(40));
    }

    @Test
    void noVisitToWhatOneDoesNotSee() {
        String slug = unit.zone();

        visit(Content.unit().worker(), slug, "web").then().statusCode(404);
        visit(unit.worker(), "nowhere", "web").then().statusCode(404);
        visit(unit.worker(), slug, "NOT A CHANNEL").then().statusCode(400);
        unit.asWorker()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/zones/" + slug + "/visits")
                .then()
                .statusCode(400);
    }

    private Response visit(Tokens person, String slug, String channel) {
        return unit.as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("channel", channel))
                .post("/zones/" + slug + "/visits");
    }
}
