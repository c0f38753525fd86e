package org.federation.learning.retention;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.retention.RetentionCurve.Step;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WatchDeltasTest {

    private final UUID lecture = UUID.randomUUID();

    @Inject
    DataSource database;

    @Inject
    WatchDeltas deltas;

    @Inject
    RetentionSteps curve;

    @Test
    void whatManyWatchIsFoldedInTogether() {
        enter(Collections.nCopies(1_000, new WatchDelta(lecture, "{[0,5)}", "{[0,5),[8,10)}", 0, 10)));
        enter(List.of(new WatchDelta(lecture, "{[5,6)}", "{}", null, null)));

        awaitSteps(
                new Step(0, 1_000, 1_000, -1_000),
                new Step(5, -999, -1_000, 0),
                new Step(6, -1, 0, 0),
                new Step(8, 0, 1_000, 0),
                new Step(10, 0, -1_000, 1_000));
    }

    @Test
    void nothingToEnterIsNothing() {
        enter(List.of());
        enter(List.of(new WatchDelta(lecture, "{}", "{}", null, null)));

        awaitSteps();
    }

    /** While a release is rolled out. */
    @Test
    void whatAnInstanceOfTheReleaseBeforeEntersIsNotLost() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO watch_delta (lecture_id, gained, seen, left_at, stopped_at)
                        VALUES (?, '{[0,5)}', '{[0,5)}', NULL, 5), (?, '{[5,9)}', '{[3,9)}', 5, 9), (?, '{}', '{}', NULL, NULL)""")) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                insert.setObject(parameter, lecture);
            }
            insert.execute();
        }

        awaitSteps(new Step(0, 1, 1, 0), new Step(3, 0, 1, 0), new Step(5, 0, -1, 0), new Step(9, -1, -1, 1));
    }

    private void enter(List<WatchDelta> all) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                WatchDeltas.enter(connection, all);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Folded by the test or by the job, whichever comes first. */
    private void awaitSteps(Step... steps) {
        await().until(() -> {
            deltas.fold(100);
            return curve.of(lecture).equals(List.of(steps));
        });
    }
}
