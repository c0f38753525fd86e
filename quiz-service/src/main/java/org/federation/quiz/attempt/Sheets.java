package org.federation.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.federation.quiz.paper.SealedForm;
import org.federation.quiz.paper.SealedForms;

/** Puts attempts, their papers and their answers together. */
@ApplicationScoped
class Sheets {

    private final SealedForms forms;
    private final AnswerBook answers;

    Sheets(SealedForms forms, AnswerBook answers) {
        this.forms = forms;
        this.answers = answers;
    }

    /** The sheets of the attempts. */
    Map<AttemptKey, Sheet> of(Connection connection, Collection<Attempt> attempts) throws SQLException {
        Map<AttemptKey, Sheet> sheets = new HashMap<>();
        filled(connection, blank(connection, attempts))
                .forEach(sheet -> sheets.put(sheet.attempt().key(), sheet));
        return sheets;
    }

    /** Sheets without the answers. */
    List<Sheet> blank(Connection connection, Collection<Attempt> attempts) throws SQLException {
        Map<UUID, SealedForm> papers =
                forms.find(connection, attempts.stream().map(Attempt::formId).toList());
        return attempts.stream()
                .map(attempt -> new Sheet(attempt, paperOf(attempt, papers), Map.of()))
                .toList();
    }

    /** The sheets with the answers held now. */
    List<Sheet> filled(Connection connection, List<Sheet> blanks) throws SQLException {
        var held = answers.of(connection, blanks.stream().map(Sheet::attempt).toList());
        return blanks.stream()
                .map(blank -> new Sheet(
                        blank.attempt(),
                        blank.form(),
                        held.getOrDefault(blank.attempt().id(), Map.of())))
                .toList();
    }

    private static SealedForm paperOf(Attempt attempt, Map<UUID, SealedForm> papers) {
        return Objects.requireNonNull(papers.get(attempt.formId()), "An attempt without its form");
    }
}
