package org.federation.learning.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.federation.kit.org.OrgPath;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

/** Somebody who has all of theirs erased while a beacon by which they complete a lecture is being written down. */
@QuarkusTest
class ErasedWhileWatchingTest {

    private final Content unit = Content.unit();
    private final UUID person = UUID.randomUUID();
    private final Tokens worker = Tokens.person().id(person).org(unit.org).roles("worker");

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Test
    void nothingComesOfItAfterwards() throws Exception {
        clock.reset();
        UUID playback = UUID.fromString(new Viewer(unit, worker).begin(unit.published("一场", Clip.LONGER)));
        PlayLedger instance = new PlayLedger(new Remembered(10), json);
        InstanceLedger ledger = new InstanceLedger(database, instance, clock, person, new OrgPath(unit.org));
        CompletableFuture<Integer> erased;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            ledger.write(connection, List.of(playback), 1, 0, 20);
            erased = CompletableFuture.supplyAsync(() -> unit.as(worker)
                    .header("Confirm-Erasure", person)
                    .delete("/me")
                    .statusCode());
            Awaitility.await().until(this::somebodyWaits);
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertEquals(204, erased.get(60, TimeUnit.SECONDS));

        for (String table : List.of("activity", "completion", "watch_time", "study_day", "points_account")) {
            assertEquals("0", one("SELECT count(*) FROM " + table + " WHERE person_id = '" + person + "'"), table);
        }
    }

    private boolean somebodyWaits() throws SQLException {
        return !one("SELECT count(*) FROM pg_locks WHERE NOT granted").equals("0");
    }

    private String one(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
