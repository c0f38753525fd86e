package org.federation.quiz.attempt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepAnswerPartitionsTest {

    @Inject
    KeepAnswerPartitions job;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Test
    void monthsToComeAreMadeAndThoseOverAreRetired() throws SQLException {
        execute("SELECT make_answer_partition('2001-01-15Z')");
        assertTrue(partitions().contains("answer_2001_01"));
        clock.advance(Duration.ofDays(40));
        job.run();
        job.run();
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        assertTrue(partitions().contains(name(now)));
        assertTrue(partitions().contains(name(now.plusMonths(3))));
        assertFalse(partitions().contains("answer_2001_01"));
    }

    @Test
    void aMonthIsMadeWhileSomebodySaves() throws SQLException {
        try (Connection saving = database.getConnection();
                Connection making = database.getConnection()) {
            saving.setAutoCommit(false);
            // What a save holds: it writes one partition and reads them all.
            saving.createStatement().execute("LOCK TABLE ONLY answer IN ROW EXCLUSIVE MODE");
            saving.createStatement().execute("SELECT count(*) FROM answer");
            making.setAutoCommit(false);
            making.createStatement().execute("SET LOCAL lock_timeout = '2s'");
            making.createStatement().execute("SELECT make_answer_partition('2003-01-15Z')");
            making.commit();
            saving.rollback();
        }
        assertTrue(partitions().contains("answer_2003_01"));
    }

    private static String name(YearMonth month) {
        return "answer_%d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private Set<String> partitions() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'answer'::regclass")) {
            Set<String> names = new HashSet<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }
}
