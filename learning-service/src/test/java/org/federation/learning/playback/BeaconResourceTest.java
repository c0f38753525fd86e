package org.federation.learning.playback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BeaconResourceTest {

    private static final Duration FAR = Duration.ofDays(3);

    private final Content unit = Content.unit();
    private final Tokens worker = unit.worker().expiresAt(Instant.now().plus(FAR));

    @Inject
    TestClock clock;

    /** A fixed minute of an hour, so that no test crosses into the next one by chance. */
    private void stopTheClock() {
        clock.set(Instant.now()
                .plus(Duration.ofHours(1))
                .truncatedTo(ChronoUnit.HOURS)
                .plusSeconds(600));
    }

    @BeforeEach
    void runningClock() {
        clock.reset();
    }

    @Test
    void watchingCountsResumesAndCompletes() {
        String lecture = unit.published("看一遍", Clip.LONGER);
        stopTheClock();
        String playback = begin(lecture);
        clock.advance(Duration.ofSeconds(9));
        tell(worker, playback, 1, 0, 9).body("counted", equalTo(false)).body("positionSeconds", equalTo(9));
        clock.advance(Duration.ofSeconds(2));

        tell(worker, playback, 2, 9, 11).body("counted", equalTo(true)).body("completed", equalTo(false));

        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("plays", equalTo(1))
                .body("workers", equalTo(1));
        beginning(lecture).then().body("resumeAtSeconds", equalTo(11));
        clock.advance(Duration.ofSeconds(8));
        tell(worker, playback, 3, 11, 18).body("completed", equalTo(true)).body("coverage", equalTo(0.9f));
        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("completions", equalTo(1))
                .body("plays", equalTo(1));
        unit.as(worker)
                .get("/me/history")
                .then()
                .body("items", hasSize(1))
                .body("items[0].lecture.id", equalTo(lecture))
                .body("items[0].completed", equalTo(true))
                .body("items[0].positionSeconds", equalTo(18));
    }

    @Test
    void aPlayCountsOncePerHour() {
        String lecture = unit.published("反复看", Clip.LONGER);
        stopTheClock();
        for (int sitting = 0; sitting < 3; sitting++) {
            String playback = begin(lecture);
            clock.advance(Duration.ofSeconds(10));
            tell(worker, playback, 1, 0, 10).body("counted", equalTo(true));
        }
        plays(lecture, 1, 1);

        clock.advance(Duration.ofHours(1));
        String later = begin(lecture);
        clock.advance(Duration.ofSeconds(10));
        tell(worker, later, 1, 0, 10);

        plays(lecture, 2, 1);
    }

    @Test
    void theServersClockCapsWhatIsClaimed() {
        String lecture = unit.published("说看完了", Clip.LONGER);
        stopTheClock();
        String playback = begin(lecture);

        tell(worker, playback, 1, 0, 20).body("coverage", equalTo(0.25f)).body("counted", equalTo(false));

        for (int window = 0; window < 10; window++) {
            tell(worker, begin(lecture), 1, 0, 20)
                    .body("completed", equalTo(false))
                    .body("coverage", equalTo(0.25f));
        }
        clock.advance(Duration.ofSeconds(60));
        tell(worker, playback, 1, 0, 20).body("coverage", equalTo(0.25f));
    }

    @Test
    void oneBeaconFiftyTimesAtOnceIsOneBeacon() {
        String lecture = unit.published("一次五十条", Clip.LONGER);
        stopTheClock();
        String playback = begin(lecture);
        clock.advance(Duration.ofSeconds(20));
        String token = worker.token();

        List<String> answers = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(beacon(1, 0, 20))
                        .post(Content.BASE + "/playbacks/" + playback + "/beacons")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .distinct()
                .toList();

        assertEquals(1, answers.size());
        plays(lecture, 1, 1);
    }

    @Test
    void aPlaybackIsItsWorkersOwn() {
        String lecture = unit.published("别人的", Clip.SMALL);
        String playback = begin(lecture);

        sent(unit.worker(), playback, beacon(1, 0, 1)).then().statusCode(404);
        sent(worker, UUID.randomUUID().toString(), beacon(1, 0, 1)).then().statusCode(404);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(beacon(1, 0, 1))
                .post(Content.BASE + "/playbacks/" + playback + "/beacons")
                .then()
                .statusCode(401);
        unit.as(unit.worker()).get("/me/history").then().body("items", empty());
    }

    @Test
    void aPlaybackEndsWithItsAddresses() {
        String lecture = unit.published("过期", Clip.SMALL);
        stopTheClock();
        String playback = begin(lecture);
        clock.advance(Duration.ofHours(8));

        sent(worker, playback, beacon(1, 0, 5)).then().statusCode(409);
    }

    @Test
    void whatIsNoBeaconIsRefused() {
        String lecture = unit.published("乱报", Clip.SMALL);
        String playback = begin(lecture);

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
            assertEquals(400, sent(worker, playback, body).statusCode(), body);
        }
        sent(worker, playback, "{\"sequence\":1,\"watched\":[[0,1e300]],\"positionSeconds\":1e300}")
                .then()
                .statusCode(200);
    }

    @Test
    void aPlaybackBringsAllAPlayerNeeds() {
        String lecture = unit.draft("带字幕");
        unit.asEditor()
                .header("If-Match", unit.tag(lecture))
                .contentType("text/vtt; charset=utf-8")
                .body("WEBVTT\n\n00:00.000 --> 00:02.000\n大家好\n")
                .put("/lectures/" + lecture + "/captions/zh-CN")
                .then()
                .statusCode(200);
        unit.film(lecture, Clip.SMALL.bytes());
        beginning(lecture).then().statusCode(404);
        unit.review(lecture, "approve").then().statusCode(200);
        unit.publish(lecture).then().statusCode(200);

        Response begun = beginning(lecture);

        begun.then()
                .statusCode(201)
                .body("manifestUrl", startsWith("/media/"))
                .body("audioUrl", startsWith("/media/"))
                .body("posterUrl", startsWith("/media/"))
                .body("captions.language", contains("zh-CN"))
                .body("durationSeconds", equalTo(5))
                .body("resumeAtSeconds", equalTo(0))
                .body("expiresAt", notNullValue());
        String captions = begun.path("captions[0].url");
        String text = RestAssured.get(captions)
                .then()
                .statusCode(200)
                .contentType("text/vtt")
                .extract()
                .asString();
        assertEquals("WEBVTT\n\n00:00.000 --> 00:02.000\n大家好\n", text);
    }

    @Test
    void aReviewersPreviewCountsForNothing() {
        String lecture = unit.draft("先看看");
        unit.film(lecture, Clip.SMALL.bytes());
        Tokens reviewer = Tokens.person().org(unit.org).roles("content-reviewer");

        String playback = unit.as(reviewer)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/lectures/" + lecture + "/playbacks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        tell(reviewer, playback, 1, 0, 5).body("counted", equalTo(false)).body("coverage", equalTo(1.0f));

        plays(lecture, 0, 0);
        unit.as(reviewer).get("/me/history").then().body("items", empty());
    }

    @Test
    void theSameRequestUnderOneKeyBeginsOnePlayback() {
        String lecture = unit.published("只开始一次", Clip.SMALL);
        String key = UUID.randomUUID().toString();

        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> unit.as(worker)
                        .header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(Map.of("channel", "web"))
                        .post("/lectures/" + lecture + "/playbacks")
                        .<String>path("id"))
                .distinct()
                .toList();

        assertEquals(1, ids.size());
    }

    private Response beginning(String lecture) {
        return unit.as(worker)
                .contentType(ContentType.JSON)
                .body(Map.of("channel", "web"))
                .post("/lectures/" + lecture + "/playbacks");
    }

    private String begin(String lecture) {
        return beginning(lecture).then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse tell(Tokens person, String playback, int sequence, int from, int to) {
        return sent(person, playback, beacon(sequence, from, to)).then().statusCode(200);
    }

    private Response sent(Tokens person, String playback, Object body) {
        return unit.as(person).contentType(ContentType.JSON).body(body).post("/playbacks/" + playback + "/beacons");
    }

    private static Map<String, Object> beacon(int sequence, int from, int to) {
        return Map.of("sequence", sequence, "watched", List.of(List.of(from, to)), "positionSeconds", to, "rate", 1);
    }

    private void plays(String lecture, int plays, int workers) {
        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("plays", equalTo(plays))
                .body("workers", equalTo(workers));
    }
}
