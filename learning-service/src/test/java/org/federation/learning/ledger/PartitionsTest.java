package org.federation.learning.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.id.Ids;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartitionsTest {

    @Inject
    KeepPartitions keeper;

    @Inject
    Partitions partitions;

    @Inject
    DataSource database;

    @Test
    void thisMonthsRowsFindTheirPartitionAndOldPlaybacksGo() throws SQLException {
        keeper.run();
        keeper.run();
        YearMonth now = YearMonth.from(Instant.now().atOffset(ZoneOffset.UTC));
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO playback (person_id, id, lecture_id, duration_seconds, preview, started_at,"
                    + " expires_at) VALUES (gen_random_uuid(), '" + id
                    + "', gen_random_uuid(), 5, false, now(), now() + interval '1 hour')");
            try (ResultSet where =
                    statement.executeQuery("SELECT tableoid::regclass::text FROM playback WHERE id = '" + id + "'")) {
                assertTrue(where.next());
                assertEquals(Partitions.Table.PLAYBACK.partition(now), where.getString(1));
            }
        }
        partitions.make(Partitions.Table.PLAYBACK, YearMonth.of(2020, 1));

        assertEquals(
                List.of(YearMonth.of(2020, 1)), partitions.before(Partitions.Table.PLAYBACK, YearMonth.of(2020, 2)));

        keeper.run();

        assertEquals(List.of(), partitions.before(Partitions.Table.PLAYBACK, YearMonth.of(2020, 2)));
    }

    @Test
    void aPartitionIsMadeBesideThoseWhoReadTheTable() {
        whileLocked("LOCK TABLE ONLY visit IN ACCESS SHARE MODE", () -> {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> partitions.make(Partitions.Table.VISIT, YearMonth.of(2019, 5)));
        });
    }

    @Test
    void whatIsInUseIsNotWaitedForLong() {
        partitions.make(Partitions.Table.PLAYBACK, YearMonth.of(2019, 3));

        whileLocked(
                "LOCK TABLE playback IN ACCESS SHARE MODE",
                () -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                    keeper.run();
                    assertThrows(
                            IllegalStateException.class,
                            () -> partitions.make(Partitions.Table.PLAYBACK, YearMonth.of(2019, 4)));
                }));

        assertEquals(
                List.of(YearMonth.of(2019, 3)), partitions.before(Partitions.Table.PLAYBACK, YearMonth.of(2019, 12)));
        keeper.run();
        assertEquals(List.of(), partitions.before(Partitions.Table.PLAYBACK, YearMonth.of(2019, 12)));
    }

    private void whileLocked(String lock, Runnable task) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(lock);
            task.run();
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
