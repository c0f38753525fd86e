package org.federation.learning.playback;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BeaconResourceTest {

    private static final Duration FAR = Duration.ofDays(40);

    private final Content unit = Content.unit();
    private final Viewer worker =
            new Viewer(unit, unit.worker().expiresAt(Instant.now().plus(FAR)));

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

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
        String playback = worker.begin(lecture);
        clock.advance(Duration.ofSeconds(9));
        worker.tell(playback, 1, 0, 9).body("counted", equalTo(false)).body("positionSeconds", equalTo(9));
        clock.advance(Duration.ofSeconds(2));

        worker.tell(playback, 2, 9, 11).body("counted", equalTo(true)).body("completed", equalTo(false));

        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("plays", equalTo(1))
                .body("workers", equalTo(1));
        worker.beginning(lecture).then().body("resumeAtSeconds", equalTo(11));
        clock.advance(Duration.ofSeconds(8));
        worker.tell(playback, 3, 11, 18).body("completed", equalTo(true)).body("coverage", equalTo(0.9f));
        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("completions", equalTo(1))
                .body("plays", equalTo(1));
        unit.as(worker.person())
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
            String playback = worker.begin(lecture);
            clock.advance(Duration.ofSeconds(10));
            worker.tell(playback, 1, 0, 10).body("counted", equalTo(true));
        }
        plays(lecture, 1, 1);

        clock.advance(Duration.ofHours(1));
        String later = worker.begin(lecture);
        clock.advance(Duration.ofSeconds(10));
        worker.tell(later, 1, 0, 10);

        plays(lecture, 2, 1);
    }

    @Test
    void theServersClockCapsWhatIsClaimed() {
        String lecture = unit.published("说看完了", Clip.LONGER);
        stopTheClock();
        String playback = worker.begin(lecture);

        worker.tell(playback, 1, 0, 20).body("coverage", equalTo(0.25f)).body("counted", equalTo(false));

        for (int window = 0; window < 10; window++) {
            worker.tell(worker.begin(lecture), 1, 0, 20)
                    .body("completed", equalTo(false))
                    .body("coverage", equalTo(0.25f));
        }
        clock.advance(Duration.ofSeconds(60));
        worker.tell(playback, 1, 0, 20).body("coverage", equalTo(0.25f));
    }

    @Test
    void filmsPlayedSideBySideShareTheTimeOfTheirWorker() {
        String first = unit.published("左窗", Clip.LONGER);
        String second = unit.published("右窗", Clip.LONGER);
        stopTheClock();
        String left = worker.begin(first);
        String right = worker.begin(second);
        clock.advance(Duration.ofSeconds(10));

        worker.tell(left, 1, 0, 20).body("completed", equalTo(true));
        worker.tell(right, 1, 0, 20).body("coverage", equalTo(0.25f)).body("counted", equalTo(false));

        plays(second, 0, 0);
        new Viewer(unit, unit.worker().expiresAt(Instant.now().plus(FAR))).begin(second);
        clock.advance(Duration.ofSeconds(5));
        worker.tell(right, 2, 0, 19).body("coverage", equalTo(0.25f));
        worker.tell(right, 3, 0, 20).body("coverage", equalTo(0.25f));
    }

    @Test
    void aSequenceThatComesAgainWithOtherContentIsNotListenedTo() {
        String lecture = unit.published("换个说法", Clip.LONGER);
        stopTheClock();
        String playback = worker.begin(lecture);
        clock.advance(Duration.ofSeconds(20));
        worker.tell(playback, 1, 0, 4).body("coverage", equalTo(0.2f));

        worker.tell(playback, 1, 4, 20).body("coverage", equalTo(0.2f)).body("positionSeconds", equalTo(4));
    }

    @Test
    void whatWasWatchedWithoutANetworkCountsOnceInTheHourItIsTold() throws SQLException {
        String lecture = unit.published("地铁里看", Clip.LONGER);
        stopTheClock();
        String kept = worker.begin(lecture, true);
        String usual = worker.begin(lecture);
        clock.advance(Duration.ofDays(29));
        Instant told = clock.instant();

        worker.send(usual, Viewer.beacon(1, 0, 20)).then().statusCode(409);
        worker.tell(kept, 2, 10, 20).body("counted", equalTo(true));
        worker.tell(kept, 1, 0, 10).body("completed", equalTo(true));
        worker.tell(kept, 1, 0, 10).body("completed", equalTo(true));

        plays(lecture, 1, 1);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet play = statement.executeQuery("SELECT hour FROM play WHERE lecture_id = '" + lecture + "'")) {
            play.next();
            assertEquals(
                    told.truncatedTo(ChronoUnit.HOURS), play.getTimestamp(1).toInstant());
        }
        clock.advance(Duration.ofDays(2));
        worker.send(kept, Viewer.beacon(3, 0, 20)).then().statusCode(409);
    }

    @Test
    void playbacksKeptForOfflineAreNoPurse() {
        String lecture = unit.published("囤着刷", Clip.LONGER);
        stopTheClock();
        List<String> kept =
                IntStream.range(0, 5).mapToObj(i -> worker.begin(lecture, true)).toList();
        clock.advance(Duration.ofSeconds(10));

        for (String playback : kept) {
            worker.send(playback, Viewer.beacon(1, 0, 20)).then().statusCode(200);
        }
        plays(lecture, 1, 1);
        clock.advance(Duration.ofHours(1));
        for (String playback : kept) {
            worker.tell(playback, 2, 0, 20).body("completed", equalTo(true));
        }

        plays(lecture, 1, 1);
    }

    @Test
    void oneBeaconFiftyTimesAtOnceIsOneBeacon() {
        String lecture = unit.published("一次五十条", Clip.LONGER);
        stopTheClock();
        String playback = worker.begin(lecture);
        clock.advance(Duration.ofSeconds(20));
        String token = worker.person().token();

        List<String> answers = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(Viewer.beacon(1, 0, 20))
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

    private void plays(String lecture, int plays, int workers) {
        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("plays", equalTo(plays))
                .body("workers", equalTo(workers));
    }
}
