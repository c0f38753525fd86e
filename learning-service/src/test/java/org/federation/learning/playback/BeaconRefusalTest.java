package org.federation.learning.playback;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

/** What {@link BeaconLane} leaves to {@link BeaconResource}. */
@QuarkusTest
class BeaconRefusalTest {

    private final Content unit = Content.unit();
    private final Viewer worker = new Viewer(unit, unit.worker());

    @Test
    void aPlaybackIsItsWorkersOwn() {
        String lecture = unit.published("别人的", Clip.SMALL);
        String playback = worker.begin(lecture);

        new Viewer(unit, unit.worker())
                .send(playback, Viewer.beacon(1, 0, 1))
                .then()
                .statusCode(404);
        worker.send(UUID.randomUUID().toString(), Viewer.beacon(1, 0, 1)).then().statusCode(404);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Viewer.beacon(1, 0, 1))
                .post(Content.BASE + "/playbacks/" + playback + "/beacons")
                .then()
                .statusCode(401);
        unit.as(unit.worker()).get("/me/history").then().body("items", empty());
    }

    @Test
    void aTokenThatIsKnownIsWorthNothingOnceItExpires() {
        String playback = worker.begin(unit.published("过期", Clip.SMALL));
        Instant expiry = Instant.now().plusSeconds(6);
        String token = worker.person().expiresAt(expiry).token();
        for (int again = 0; again < 2; again++) {
            sent(playback, token).then().statusCode(200);
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> Instant.now().isAfter(expiry));
        sent(playback, token).then().statusCode(401);
    }

    private static Response sent(String playback, String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Viewer.beacon(1, 0, 1))
                .post(Content.BASE + "/playbacks/" + playback + "/beacons");
    }

    @Test
    void whatIsNoBeaconIsRefused() {
        String lecture = unit.published("乱报", Clip.SMALL);
        String playback = worker.begin(lecture);

        for (String body : List.of(
                "{}",
                "[]",
                "{\"sequence\":-1,\"watched\":[],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[[5,1]],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[[-1,1]],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[[1]],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[[1,2,3]],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[\"a\"],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[null],\"positionSeconds\":0}",
                "{\"sequence\":1e12,\"watched\":[],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[],\"positionSeconds\":0,\"rate\":0}",
                "{\"sequence\":1,\"watched\":[],\"positionSeconds\":0,\"credited\":9}")) {
            assertEquals(400, worker.send(playback, body).statusCode(), body);
        }
        worker.send(playback, "{\"sequence\":1,\"watched\":[[0,1e300]],\"positionSeconds\":1e300}")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsOutOfTheOrdinaryIsToldByTheResource() {
        String playback = worker.begin(unit.published("绕道", Clip.SMALL));
        Map<String, Object> beacon = Viewer.beacon(1, 0, 1);

        unit.as(worker.person())
                .contentType("application/json; charset=UTF-8")
                .accept("application/*")
                .body(beacon)
                .post("/playbacks/" + playback + "/beacons")
                .then()
                .statusCode(200)
                .contentType("application/json");
        unit.as(worker.person())
                .contentType("text/plain")
                .body("ping")
                .post("/playbacks/" + playback + "/beacons")
                .then()
                .statusCode(415);
        unit.as(worker.person())
                .contentType(ContentType.JSON)
                .accept("image/png")
                .body(beacon)
                .post("/playbacks/" + playback + "/beacons")
                .then()
                .statusCode(406);
        worker.send("1-2-3-4-5", beacon).then().statusCode(404);
        unit.as(unit.worker().without("org"))
                .contentType(ContentType.JSON)
                .body(beacon)
                .post("/playbacks/" + playback + "/beacons")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:learning:incomplete-token"));
        unit.as(worker.person())
                .contentType(ContentType.JSON)
                .body("{\"sequence\":2,\"watched\":[" + " ".repeat(2_200_000) + "],\"positionSeconds\":0}")
                .post("/playbacks/" + playback + "/beacons")
                .then()
                .statusCode(413);
    }
}
