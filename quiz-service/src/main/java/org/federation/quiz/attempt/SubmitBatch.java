package org.federation.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.federation.kit.commit.BatchWriter;
import org.federation.kit.problem.Problem;
import org.federation.quiz.attempt.AttemptBook.Intent;
import org.jspecify.annotations.Nullable;

/** Takes submissions and grades them in the transaction that takes them. */
@ApplicationScoped
class SubmitBatch implements BatchWriter<SubmitAttempt, Outcome<Sheet>> {

    private final AttemptBook attempts;
    private final Sheets sheets;
    private final Grading grading;

    SubmitBatch(AttemptBook attempts, Sheets sheets, Grading grading) {
        this.attempts = attempts;
        this.sheets = sheets;
        this.grading = grading;
    }

    @Override
    public List<Outcome<Sheet>> write(Connection connection, List<SubmitAttempt> batch) throws SQLException {
        List<AttemptKey> keys =
                batch.stream().map(SubmitAttempt::attempt).distinct().toList();
        List<Attempt> found = attempts.find(connection, keys, Intent.FINISH);
        Map<AttemptKey, Sheet> held = sheets.of(connection, found);

        List<Sheet> graded = new ArrayList<>();
        Map<AttemptKey, Outcome<Sheet>> outcomes = new HashMap<>();
        for (SubmitAttempt command : batch) {
            outcomes.computeIfAbsent(command.attempt(), key -> settle(command, held.get(key), graded));
        }
        grading.write(connection, graded);
        return batch.stream().map(command -> outcomes.get(command.attempt())).toList();
    }

    private Outcome<Sheet> settle(SubmitAttempt command, @Nullable Sheet sheet, List<Sheet> graded) {
        if (sheet == null) {
            return new Outcome.Refused<>(Problem.notFound());
        }
        Attempt.Result result = sheet.attempt().result();
        if (result != null) {
            return result.abandoned() ? tooLate() : new Outcome.Done<>(sheet);
        }
        if (command.at().isAfter(sheet.attempt().expiresAt())) {
            return tooLate();
        }
        Sheet submitted = grading.submitted(sheet, command.at());
        graded.add(submitted);
        return new Outcome.Done<>(submitted);
    }

    private static Outcome<Sheet> tooLate() {
        return new Outcome.Refused<>(Problem.conflict("attempt-over"));
    }
}
