package org.federation.quiz.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.federation.quiz.attempt.AttemptBook.Intent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Grades, from what was saved, the attempts nobody submitted in time. Several instances share the work. */
@ApplicationScoped
class GradeAbandonedAttempts {

    private static final int BATCH = 500;
    private static final Logger LOG = Logger.getLogger(GradeAbandonedAttempts.class);

    private final AttemptBook attempts;
    private final Grading grading;
    private final DataSource database;
    private final Clock clock;

    GradeAbandonedAttempts(AttemptBook attempts, Grading grading, DataSource database, Clock clock) {
        this.attempts = attempts;
        this.grading = grading;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "${quiz.attempts.grading-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        Instant settled = clock.instant().minus(Attempt.SETTLING);
        Attempt last = null;
        List<Attempt> expired;
        do {
            expired = expired(settled, last);
            grade(expired.stream().map(Attempt::key).toList());
            last = expired.isEmpty() ? null : expired.get(expired.size() - 1);
        } while (expired.size() == BATCH);
    }

    private List<Attempt> expired(Instant before, @Nullable Attempt last) {
        try (Connection connection = database.getConnection()) {
            return attempts.openOnesExpired(connection, before, last, BATCH);
        } catch (SQLException e) {
            throw new IllegalStateException("Abandoned attempts could not be looked for", e);
        }
    }

    /** Halves what cannot be graded together, until only those that cannot be graded at all are left. */
    private void grade(List<AttemptKey> expired) {
        try {
            QuarkusTransaction.requiringNew().run(() -> gradeTogether(expired));
        } catch (RuntimeException failure) {
            if (expired.size() == 1) {
                LOG.errorf(
                        failure, "Attempt %s cannot be graded", expired.get(0).id());
                return;
            }
            int half = expired.size() / 2;
            grade(expired.subList(0, half));
            grade(expired.subList(half, expired.size()));
        }
    }

    private void gradeTogether(List<AttemptKey> expired) {
        try (Connection connection = database.getConnection()) {
            grading.endAbandoned(connection, expired, Intent.FINISH_UNLESS_HELD);
        } catch (SQLException e) {
            throw new IllegalStateException("Abandoned attempts could not be graded", e);
        }
    }
}
