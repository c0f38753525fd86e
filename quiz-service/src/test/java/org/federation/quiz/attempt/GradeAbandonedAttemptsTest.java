package org.federation.quiz.attempt;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.federation.kit.testing.TestClock;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GradeAbandonedAttemptsTest {

    private final Unit unit = new Unit();

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Test
    void anAttemptThatCannotBeGradedDoesNotKeepTheOthersFromIt() throws SQLException {
        String contest = unit.withBank().published();
        String worker = unit.worker();
        String spoilt = startedWithOneRight(unit.worker(), contest);
        String sound = startedWithOneRight(worker, contest);
        setMaxScore(spoilt, 1);
        try {
            clock.advance(Duration.ofSeconds(620));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            unit.as(worker).get("/attempts/{id}", sound).then().body("result.score", equalTo(10)));
        } finally {
            setMaxScore(spoilt, 60);
        }
    }

    private String startedWithOneRight(String worker, String contest) {
        Response started = unit.start(worker, contest);
        Map<String, Object> first = started.path("items[0]");
        unit.save(worker, started.path("id"), 1, Unit.rightAnswer(first), 1)
                .then()
                .statusCode(200);
        return started.path("id");
    }

    /** Less than it earned breaks a constraint of the table. */
    private void setMaxScore(String attempt, int points) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE attempt SET max_score = ? WHERE id = ?")) {
            update.setInt(1, points);
            update.setObject(2, UUID.fromString(attempt));
            update.executeUpdate();
        }
    }
}
