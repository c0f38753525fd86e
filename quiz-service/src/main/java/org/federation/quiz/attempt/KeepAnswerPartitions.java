package org.federation.quiz.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Makes the partitions answers will need in the months to come, and retires those whose time is over. */
@ApplicationScoped
class KeepAnswerPartitions {

    private static final int MONTHS_AHEAD = 3;

    /** However short answers are to be kept, those of attempts under way stay. */
    private static final String RETIRE = """
            SELECT retire_answer_partitions(
                least(?, (SELECT min(started_at) FROM attempt WHERE finished_at IS NULL)))
            """;

    private final AttemptConfig config;
    private final DataSource database;
    private final Clock clock;

    KeepAnswerPartitions(AttemptConfig config, DataSource database, Clock clock) {
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "24h", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                call("SELECT make_answer_partition(?)", today.withDayOfMonth(1).plusMonths(ahead));
            }
        });
        QuarkusTransaction.requiringNew().run(() -> call(RETIRE, today.minus(config.keepAnswers())));
    }

    private void call(String function, LocalDate day) {
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement();
                PreparedStatement call = connection.prepareStatement(function)) {
            // Two instances would do the same; the second finds it done.
            lock.execute("SELECT pg_advisory_xact_lock(hashtext('answer partitions'))");
            call.setObject(1, day.atStartOfDay().atOffset(ZoneOffset.UTC));
            call.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The partitions of answers could not be kept", e);
        }
    }
}
