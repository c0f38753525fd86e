package org.federation.quiz.attempt;

import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepAnswerPartitionsTest {

    @Inject
    KeepAnswerPartitions job;

    @Inject
    AttemptConfig config;

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

    @Test
    void aPeriodInDaysCountsToo() throws SQLException {
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        execute("SELECT make_answer_partition('2004-01-15Z')");
        execute("SELECT make_answer_partition('%s-01Z')".formatted(now.minusMonths(2)));
        keeping(Period.ofDays(90)).run();
        assertTrue(partitions().contains(name(now.minusMonths(2))));
        assertFalse(partitions().contains("answer_2004_01"));
    }

    @Test
    void answersOfAnAttemptUnderWayStay() throws SQLException {
        execute("SELECT make_answer_partition('2005-01-31Z')");
        clock.set(Instant.parse("2005-01-31T20:00:00Z"));
        Unit unit = new Unit().withBank();
        String worker = unit.worker();
        String attempt = unit.start(worker, unit.published(KeepAnswerPartitionsTest::forADayIn2005))
                .path("id");
        unit.save(worker, attempt, 1, null, 1).then().statusCode(200);
        clock.advance(Duration.ofHours(20));
        keeping(Period.ofDays(1)).run();
        keeping(Period.ZERO).run();
        unit.as(worker).get("/attempts/{id}", attempt).then().body("answers", hasKey("1"));
        unit.submit(worker, attempt).then().statusCode(200);
    }

    private static void forADayIn2005(Map<String, Object> contest) {
        contest.put("opensAt", "2005-01-31T19:00:00Z");
        contest.put("closesAt", "2005-02-02T19:00:00Z");
        contest.put("secondsPerAttempt", 86_400);
    }

    private KeepAnswerPartitions keeping(Period period) {
        return new KeepAnswerPartitions(new Keeping(period, config), database, clock);
    }

    /** The settings as they are, but for how long answers are kept. */
    private record Keeping(Period keepAnswers, AttemptConfig others) implements AttemptConfig {

        @Override
        public int lanes() {
            return others.lanes();
        }

        @Override
        public int maxBatch() {
            return others.maxBatch();
        }

        @Override
        public int capacity() {
            return others.capacity();
        }

        @Override
        public Duration gradingEvery() {
            return others.gradingEvery();
        }
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
