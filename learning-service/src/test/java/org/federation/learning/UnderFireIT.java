package org.federation.learning;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.federation.kit.testing.Instance;
import org.federation.kit.testing.Instances;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold whatever happens to plays: two packaged instances on one database, and {@code kill -9}. */
class UnderFireIT {

    private static Instances instances;

    @BeforeAll
    static void startTwo() {
        instances = Instances.of(2)
                .with(
                        "MEDIA_FOLDER",
                        Path.of("target", "media-it").toAbsolutePath().toString())
                .with("MEDIA_FFMPEG", TestFfmpeg.program())
                .with("MEDIA_POLL", "PT0.2S")
                .start();
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    @Test
    void oneBeaconFiftyTimesThroughTwoInstancesIsOneBeacon() throws Exception {
        Content unit = Content.unitAt(instances.get(0).baseUri());
        String lecture = unit.published("五十次");
        Tokens worker = unit.worker();
        String token = worker.token();
        String playback = begin(unit, worker, lecture);
        Map<String, Object> beacon =
                Map.of("sequence", 1, "watched", List.of(List.of(0, 5)), "positionSeconds", 5, "rate", 1);

        List<String> answers = atOnce(50, number -> RestAssured.given()
                .baseUri(instances.get(number % 2).baseUri())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(beacon)
                .post(Content.BASE + "/playbacks/" + playback + "/beacons")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertEquals(1, answers.stream().distinct().count(), answers::toString);
        unit.asWorker()
                .get("/lectures/" + lecture)
                .then()
                .body("plays", equalTo(1))
                .body("workers", equalTo(1))
                .body("completions", equalTo(1));
    }

    @Test
    void manyWorkersThroughTwoInstancesAreCountedExactly() throws Exception {
        Content unit = Content.unitAt(instances.get(0).baseUri());
        String lecture = unit.published("人山人海");
        String zone = unit.zone();
        int people = 60;
        awaitAnHourThatLasts();

        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            tokens.add(unit.worker().token());
        }
        atOnce(people * 2, number -> {
            String server = instances.get(number % 2).baseUri();
            String token = tokens.get(number / 2);
            given(server, token)
                    .body(Map.of("channel", "web"))
                    .post(Content.BASE + "/zones/" + zone + "/visits")
                    .then()
                    .statusCode(200);
            String playback = given(server, token)
                    .body("{}")
                    .post(Content.BASE + "/lectures/" + lecture + "/playbacks")
                    .path("id");
            return given(server, token)
                    .body(Map.of("sequence", 1, "watched", List.of(List.of(0, 5)), "positionSeconds", 5))
                    .post(Content.BASE + "/playbacks/" + playback + "/beacons")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
        });

        unit.asWorker()
                .get("/lectures/" + lecture)
                .then()
                .body("plays", equalTo(people))
                .body("workers", equalTo(people))
                .body("completions", equalTo(people));
        unit.asWorker().get("/zones/" + zone).then().body("visits", equalTo(people));
        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .post("/recounts")
                .then()
                .body("rows", equalTo(3 * people))
                .body("differences", empty());
    }

    @Test
    void whateverIsRepeatedReorderedOrKilledCountersLedgerAndTallyAgree() throws Exception {
        Content unit = Content.unitAt(instances.get(0).baseUri());
        String lecture = unit.published("枪林弹雨");
        awaitAnHourThatLasts();
        Random chance = new Random(7);
        List<Shot> shots = new ArrayList<>();
        int plays = 0;
        int completions = 0;
        for (int person = 0; person < 40; person++) {
            Tokens worker = unit.worker();
            String playback = begin(unit, worker, lecture);
            int seconds = chance.nextInt(6);
            for (int second = 0; second < seconds; second++) {
                Shot shot = new Shot(worker.token(), playback, second);
                shots.addAll(List.of(shot, shot, shot));
            }
            plays += seconds >= 3 ? 1 : 0;
            completions += seconds == 5 ? 1 : 0;
        }
        Collections.shuffle(shots, chance);

        atOnce(shots.size(), number -> {
            if (number == shots.size() / 2) {
                instances.get(1).kill();
            }
            return shots.get(number).untilTaken(number);
        });
        instances.get(1).restart();

        for (int server = 0; server < 2; server++) {
            unit.at(instances.get(server).baseUri())
                    .asWorker()
                    .get("/lectures/" + lecture)
                    .then()
                    .body("plays", equalTo(plays))
                    .body("workers", equalTo(plays))
                    .body("completions", equalTo(completions));
        }
        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .post("/recounts")
                .then()
                .body("rows", equalTo(plays + completions))
                .body("differences", empty());
    }

    /** A beacon of one second, sent until somebody has taken it: whoever got no answer does not know whether it was. */
    private record Shot(String token, String playback, int second) {

        String untilTaken(int number) {
            AtomicInteger attempt = new AtomicInteger(number);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> send(instances.get(attempt.getAndIncrement() % 2)) == 200);
            return "taken";
        }

        private int send(Instance server) {
            return given(server.baseUri(), token)
                    .body(Map.of(
                            "sequence",
                            second + 1,
                            "watched",
                            List.of(List.of(second, second + 1)),
                            "positionSeconds",
                            second + 1))
                    .post(Content.BASE + "/playbacks/" + playback + "/beacons")
                    .statusCode();
        }
    }

    /** A visit counts once an hour; the instances' clocks cannot be stopped while many come. */
    private static void awaitAnHourThatLasts() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> Instant.now().atOffset(ZoneOffset.UTC).getMinute() < 58);
    }

    private static RequestSpecification given(String server, String token) {
        return RestAssured.given().baseUri(server).auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String begin(Content unit, Tokens worker, String lecture) {
        Response begun =
                unit.as(worker).contentType(ContentType.JSON).body("{}").post("/lectures/" + lecture + "/playbacks");
        return begun.then().statusCode(201).extract().path("id");
    }

    /** What a number of callers are answered who all call at once. */
    private interface Call {
        String number(int number) throws Exception;
    }

    private static List<String> atOnce(int callers, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                futures.add(threads.submit(() -> call.number(number)));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
