package org.federation.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The test kit keeps what it promises to the tests that stand on it. */
@QuarkusTest
class TestKitTest {

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    TestClock testClock;

    @Test
    void theDatabaseIsAsDurableAsTheRealOne() throws SQLException {
        assertEquals("on", setting("fsync"));
        assertEquals("on", setting("synchronous_commit"));
        assertTrue(setting("server_version").startsWith("18."));
    }

    @Test
    void theApplicationsClockCanBeTurned() {
        Instant festival = Instant.parse("2026-05-01T00:00:00Z");
        testClock.set(festival);
        testClock.advance(Duration.ofHours(8));
        assertEquals(festival.plus(Duration.ofHours(8)), clock.instant());
    }

    private String setting(String name) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
