package org.federation.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.quiz.attempt.AttemptBook.Intent;
import org.jspecify.annotations.Nullable;

/** Reads a person's attempts for that person. */
@ApplicationScoped
class OwnAttempts {

    private final AttemptBook attempts;
    private final Sheets sheets;
    private final DataSource database;

    OwnAttempts(AttemptBook attempts, Sheets sheets, DataSource database) {
        this.attempts = attempts;
        this.sheets = sheets;
        this.database = database;
    }

    Optional<Sheet> find(UUID person, UUID id) {
        try (Connection connection = database.getConnection()) {
            List<Attempt> found = attempts.find(connection, List.of(new AttemptKey(person, id)), Intent.READ);
            return sheets.of(connection, found).values().stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("An attempt could not be read", e);
        }
    }

    /** The latest first, from before the one named. */
    List<Attempt> latest(UUID person, @Nullable UUID before, int most) {
        try (Connection connection = database.getConnection()) {
            return attempts.latestOf(connection, person, before, most);
        } catch (SQLException e) {
            throw new IllegalStateException("Attempts could not be read", e);
        }
    }
}
