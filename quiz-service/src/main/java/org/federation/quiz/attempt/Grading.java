package org.federation.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.federation.kit.events.Outbox;
import org.federation.kit.events.OutboxEvent;
import org.federation.quiz.attempt.AttemptBook.Intent;
import org.federation.quiz.board.StandingBook;
import org.federation.quiz.paper.Marks;

/**
 * Ends attempts: marks the saved answers, writes the result and the person's standing and tells other services, in the
 * same transaction.
 */
@ApplicationScoped
class Grading {

    private final AttemptBook attempts;
    private final Sheets sheets;
    private final StandingBook standings;
    private final Outbox outbox;
    private final Clock clock;

    Grading(AttemptBook attempts, Sheets sheets, StandingBook standings, Outbox outbox, Clock clock) {
        this.attempts = attempts;
        this.sheets = sheets;
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The sheet as submitted at this time. */
    Sheet submitted(Sheet sheet, Instant at) {
        return graded(sheet, at, false);
    }

    /** Ends those of the attempts that are still open, as finished at their deadline. */
    void endAbandoned(Connection connection, List<AttemptKey> expired, Intent intent) throws SQLException {
        if (expired.isEmpty()) {
            return;
        }
        List<Attempt> open = attempts.find(connection, expired, intent).stream()
                .filter(attempt -> attempt.result() == null)
                .toList();
        write(
                connection,
                sheets.of(connection, open).values().stream()
                        .map(sheet -> graded(sheet, sheet.attempt().deadline(), true))
                        .toList());
    }

    /** Writes the results of graded sheets whose attempts are locked. */
    void write(Connection connection, List<Sheet> graded) throws SQLException {
        if (graded.isEmpty()) {
            return;
        }
        List<Attempt> finished = graded.stream()
                .map(Sheet::attempt)
                .sorted(Comparator.comparing(Attempt::personId).thenComparing(Attempt::id))
                .toList();
        attempts.finish(connection, finished);
        standings.refresh(
                connection,
                finished.stream()
                        .map(attempt -> new StandingBook.Place(attempt.contestId(), attempt.personId()))
                        .distinct()
                        .toList());
        Outbox.publish(connection, finished.stream().map(this::graded).toList());
    }

    private OutboxEvent graded(Attempt finished) {
        return outbox.event(GradedAttempt.TYPE, finished.id().toString(), GradedAttempt.of(finished, clock.instant()));
    }

    private static Sheet graded(Sheet sheet, Instant finishedAt, boolean abandoned) {
        Attempt attempt = sheet.attempt();
        Marks marks = sheet.marks();
        int elapsed = (int)
                Math.max(0, Duration.between(attempt.startedAt(), finishedAt).toSeconds());
        return sheet.with(
                attempt.with(new Attempt.Result(marks.score(), marks.correct(), elapsed, finishedAt, abandoned)));
    }
}
