package org.federation.quiz.attempt;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Makes the partitions answers will need in the months to come, and retires those whose time is over. */
@ApplicationScoped
class KeepAnswerPartitions {

    private static final int MONTHS_AHEAD = 3;

    private final AttemptConfig config;
    private final DataSource database;
    private final Clock clock;

    KeepAnswerPartitions(AttemptConfig config, DataSource database, Clock clock) {
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "24h", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void run() throws SQLException {
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        try (Connection connection = database.getConnection()) {
            // Two instances would make the same partition; the second finds it there.
            try (Statement lock = connection.createStatement()) {
                lock.execute("SELECT pg_advisory_xact_lock(hashtext('answer partitions'))");
            }
            make(connection, now);
            retire(connection, now.minusMonths(config.keepAnswers().toTotalMonths()));
        }
    }

    private static void make(Connection connection, YearMonth now) throws SQLException {
        try (PreparedStatement make = connection.prepareStatement("SELECT make_answer_partition(?)")) {
            for (int ahead = 1; ahead <= MONTHS_AHEAD; ahead++) {
                make.setObject(1, now.plusMonths(ahead).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC));
                make.execute();
            }
        }
    }

    private static void retire(Connection connection, YearMonth oldest) throws SQLException {
        try (PreparedStatement retire = connection.prepareStatement("SELECT retire_answer_partitions(?)")) {
            retire.setObject(1, oldest.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            retire.execute();
        }
    }
}
