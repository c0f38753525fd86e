package org.federation.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.federation.kit.commit.BatchWriter;
import org.federation.kit.problem.Problem;
import org.federation.quiz.attempt.AttemptBook.Intent;
import org.federation.quiz.bank.Choice;
import org.federation.quiz.paper.SealedForm;
import org.federation.quiz.paper.SealedItem;
import org.jspecify.annotations.Nullable;

/** Saves the answers of many attempts with one statement. */
@ApplicationScoped
class SaveBatch implements BatchWriter<SaveAnswers, Outcome<SavedView>> {

    private final AttemptBook attempts;
    private final AnswerBook answers;
    private final Sheets sheets;

    SaveBatch(AttemptBook attempts, AnswerBook answers, Sheets sheets) {
        this.attempts = attempts;
        this.answers = answers;
        this.sheets = sheets;
    }

    @Override
    public List<Outcome<SavedView>> write(Connection connection, List<SaveAnswers> batch) throws SQLException {
        List<AttemptKey> keys =
                batch.stream().map(SaveAnswers::attempt).distinct().toList();
        List<Sheet> blanks = sheets.blank(connection, attempts.find(connection, keys, Intent.SAVE));
        Map<AttemptKey, Sheet> open = new HashMap<>();
        blanks.forEach(blank -> open.put(blank.attempt().key(), blank));

        Map<SaveAnswers, Problem> refusals = new HashMap<>();
        List<AnswerBook.Entry> entries = new ArrayList<>();
        for (SaveAnswers command : batch) {
            try {
                entries.addAll(entries(command, open.get(command.attempt())));
            } catch (Problem refusal) {
                refusals.put(command, refusal);
            }
        }
        answers.save(connection, entries);

        sheets.filled(connection, blanks)
                .forEach(sheet -> open.put(sheet.attempt().key(), sheet));
        return batch.stream()
                .map(command -> outcome(command, refusals.get(command), open.get(command.attempt())))
                .toList();
    }

    private static List<AnswerBook.Entry> entries(SaveAnswers command, @Nullable Sheet sheet) {
        if (sheet == null) {
            throw Problem.notFound();
        }
        Attempt attempt = sheet.attempt();
        if (attempt.result() != null || command.at().isAfter(attempt.deadline())) {
            throw Problem.conflict("attempt-over");
        }
        return command.answers().stream()
                .map(answer -> new AnswerBook.Entry(attempt, checked(answer, sheet.form(), command), command.at()))
                .toList();
    }

    private static SavedAnswer checked(NewAnswer answer, SealedForm paper, SaveAnswers command) {
        SealedItem item = paper.item(answer.slot()).orElseThrow(command::unknownSlot);
        Choice choice = Choice.read(item.kind(), answer.value());
        if (!item.offers(choice)) {
            throw Problem.unprocessable("no-such-option").args(answer.slot());
        }
        return new SavedAnswer(answer.slot(), choice, answer.sequence());
    }

    private static Outcome<SavedView> outcome(SaveAnswers command, @Nullable Problem refusal, @Nullable Sheet sheet) {
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        return new Outcome.Done<>(saved(command, Objects.requireNonNull(sheet)));
    }

    private static SavedView saved(SaveAnswers command, Sheet sheet) {
        long sequence = command.answers().stream()
                .mapToLong(answer -> sheet.sequence(answer.slot()))
                .max()
                .orElse(0);
        return new SavedView(sheet.answered(), sheet.form().items().size(), sequence);
    }
}
