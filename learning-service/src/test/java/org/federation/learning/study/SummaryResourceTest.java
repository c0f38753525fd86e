package org.federation.learning.study;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.learning.Content;
import org.federation.learning.Learner;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SummaryResourceTest {

    private final Content unit = Content.unit();

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Test
    void secondsCountOnceAPlaybackAndDaysInARow() throws SQLException {
        Learner learner = new Learner(unit, clock, "周晓禾");
        learner.asks()
                .get("/me/summary")
                .then()
                .statusCode(200)
                .body("learningSeconds", equalTo(0))
                .body("streakDays", equalTo(0))
                .body("since", nullValue());
        String lecture = unit.published("学习时长");
        learner.watches(lecture, 3).then().statusCode(200);
        learner.watches(lecture, 5).then().body("completed", equalTo(true));
        // What was rolled up when its playbacks were dropped, of yesterday.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        rolledUp(learner, today.minusDays(1), 600);

        learner.asks()
                .get("/me/summary")
                .then()
                .statusCode(200)
                .body("learningSeconds", equalTo(608))
                .body("todaySeconds", equalTo(8))
                .body("completions", equalTo(1))
                .body("articles", equalTo(0))
                .body("streakDays", equalTo(2))
                .body("points", equalTo(0))
                .body("since", equalTo(today.minusDays(1).toString()));
    }

    private void rolledUp(Learner learner, LocalDate day, int seconds) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO study_day VALUES ('%s', '%s', %d)".formatted(learner.id, day, seconds));
        }
    }
}
