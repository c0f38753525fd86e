package org.federation.quiz.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Grades, from what was saved, the attempts nobody submitted in time. Several instances share the work. */
@ApplicationScoped
class GradeAbandonedAttempts {

    private static final int BATCH = 500;

    private final AttemptBook attempts;
    private final Sheets sheets;
    private final Grading grading;
    private final DataSource database;
    private final Clock clock;

    GradeAbandonedAttempts(AttemptBook attempts, Sheets sheets, Grading grading, DataSource database, Clock clock) {
        this.attempts = attempts;
        this.sheets = sheets;
        this.grading = grading;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "${quiz.attempts.grading-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        int graded;
        do {
            graded = QuarkusTransaction.requiringNew().call(this::gradeSome);
        } while (graded == BATCH);
    }

    private int gradeSome() throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<Attempt> abandoned = attempts.claimExpired(
                    connection, clock.instant().minus(Attempt.SETTLING), BATCH);
            if (!abandoned.isEmpty()) {
                grading.write(
                        connection,
                        sheets.of(connection, abandoned).values().stream()
                                .map(grading::abandoned)
                                .toList());
            }
            return abandoned.size();
        }
    }
}
