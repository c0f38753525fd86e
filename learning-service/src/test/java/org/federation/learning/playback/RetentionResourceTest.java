package org.federation.learning.playback;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

/** With the beacons that make the curve, hence beside them. */
@QuarkusTest
class RetentionResourceTest {

    private final Content unit = Content.unit();

    @Inject
    TestClock clock;

    @Test
    void editorsSeeWhichSecondsAreWatchedWatchedAgainAndLeft() {
        String lecture = unit.published("哪里走神", Clip.LONGER);
        unit.asEditor().get("/lectures/" + lecture + "/retention").then().body("points", empty());
        for (int i = 0; i < 6; i++) {
            Viewer worker = new Viewer(unit, unit.worker());
            String playback = worker.begin(lecture);
            clock.advance(Duration.ofSeconds(30));
            worker.tell(playback, 1, 0, 8);
            worker.tell(playback, 2, 8, 10);
            worker.tell(playback, 2, 8, 10);
            if (i < 5) {
                String again = worker.begin(lecture);
                clock.advance(Duration.ofSeconds(30));
                worker.tell(again, 1, 0, 2);
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> unit.asEditor()
                                .get("/lectures/" + lecture + "/retention")
                                .jsonPath(),
                        curve -> Objects.equals(curve.get("points[0].views"), 11)
                                && Objects.equals(curve.get("points[9].workers"), 6));

        unit.asEditor()
                .get("/lectures/" + lecture + "/retention")
                .then()
                .body("durationSeconds", equalTo(20))
                .body("stepSeconds", equalTo(1))
                .body("points", hasSize(20))
                .body("points[0].workers", equalTo(6))
                .body("points[0].views", equalTo(11))
                .body("points[2].views", equalTo(6))
                .body("points[9].workers", equalTo(6))
                .body("points[10].workers", equalTo(0))
                .body("points[2].stopped", equalTo(5))
                .body("points[10].stopped", nullValue());
        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .post("/recounts")
                .then()
                .body("differences", empty());
    }

    @Test
    void theCurveIsForTheEditorsOfTheUnit() {
        String lecture = unit.draft("不给外人看");
        unit.asEditor().get("/lectures/" + lecture + "/retention").then().statusCode(409);
        unit.asWorker().get("/lectures/" + lecture + "/retention").then().statusCode(403);
        Content.unit()
                .asEditor()
                .get("/lectures/" + lecture + "/retention")
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverSeesALectureFromAboveIsNotItsEditor() {
        String lecture = unit.published("从上面来的");
        unit.below("workshop")
                .asEditor()
                .get("/lectures/" + lecture + "/retention")
                .then()
                .statusCode(404);
    }
}
