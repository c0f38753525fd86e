package org.federation.kit.problem;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.federation.kit.commit.SqlFailures;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL refuses, told as problems: a constraint by the slug that {@code messages/constraints.properties}
 * ({@code constraint_name=slug}) gives it, anything else by its SQLSTATE.
 */
@Singleton
class DatabaseRefusals {

    private final Map<String, String> slugs = ProblemTexts.merged("messages/constraints.properties");

    /** Empty for what no caller can help: that is a fault of ours. */
    Optional<Problem> problem(SQLException refusal) {
        if (SqlFailures.mayPass(refusal)) {
            return Optional.of(Problem.unavailable(Duration.ofSeconds(1)));
        }
        String state = refusal.getSQLState();
        if (state == null) {
            return Optional.empty();
        }
        String slug = slugs.get(String.valueOf(constraint(refusal)));
        return Optional.ofNullable(
                switch (state) {
                    case "23505", "23P01" -> Problem.conflict(slug == null ? "conflict" : slug);
                    case "23503" -> Problem.conflict(slug == null ? "in-use" : slug);
                    case "23514" -> slug == null ? Problem.unprocessable("unprocessable") : Problem.conflict(slug);
                    // Text with a NUL character, a number out of range and the like.
                    default -> state.startsWith("22") ? Problem.badRequest("unstorable-value") : null;
                });
    }

    private static @Nullable String constraint(SQLException refusal) {
        ServerErrorMessage told = refusal instanceof PSQLException ours ? ours.getServerErrorMessage() : null;
        return told == null ? null : told.getConstraint();
    }
}
