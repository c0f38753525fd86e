package org.federation.learning.ledger;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecountResourceTest {

    private final Content unit = Content.unit();

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Test
    void countersEqualTheirLedgersAndADifferenceIsNamed() throws SQLException {
        String zone = unit.zone();
        String lecture = unit.published("复核");
        unit.asWorker()
                .contentType(ContentType.JSON)
                .body(Map.of("channel", "web"))
                .post("/zones/" + zone + "/visits");
        watch(lecture);
        Tokens admin = Tokens.person().org(unit.org).roles("platform-admin");

        unit.as(admin)
                .post("/recounts")
                .then()
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("counters", greaterThanOrEqualTo(10))
                .body("differences", empty());

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE lecture_count SET plays = plays + 7 WHERE lecture_id = '" + lecture + "'");
        }
        unit.as(admin)
                .post("/recounts")
                .then()
                .body("differences", hasSize(1))
                .body("differences[0].counter", equalTo("lecture.plays"))
                .body("differences[0].counted", equalTo(8))
                .body("differences[0].ledger", equalTo(1));
        unit.asReviewer().post("/recounts").then().statusCode(403);
    }

    @Test
    void oneRecountRunsAtATime() throws SQLException {
        Tokens admin = Tokens.person().org(unit.org).roles("platform-admin");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + Recounter.LOCK + ")");

            unit.as(admin)
                    .post("/recounts")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem:learning:recount-running"));

            connection.rollback();
            connection.setAutoCommit(true);
        }
        unit.as(admin).post("/recounts").then().statusCode(200);
    }

    private void watch(String lecture) {
        Tokens worker = unit.worker();
        String playback = unit.as(worker)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/lectures/" + lecture + "/playbacks")
                .path("id");
        clock.advance(Duration.ofSeconds(5));
        unit.as(worker)
                .contentType(ContentType.JSON)
                .body(Map.of("sequence", 1, "watched", List.of(List.of(0, 5)), "positionSeconds", 5))
                .post("/playbacks/" + playback + "/beacons")
                .then()
                .body("completed", equalTo(true));
    }
}
