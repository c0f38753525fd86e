package org.federation.quiz.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.quiz.contest.Reveal;
import org.federation.quiz.paper.MultipleScoring;

/** Reads rows of attempts. */
final class AttemptRow {

    private AttemptRow() {}

    /** The attempt of a row that has its columns and those of its contest that matter to it. */
    static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new OrgPath(row.getString("org")),
                row.getObject("contest_id", UUID.class),
                row.getString("title"),
                row.getObject("form_id", UUID.class),
                row.getInt("number"),
                instant(row, "started_at"),
                instant(row, "deadline"),
                instant(row, "expires_at"),
                row.getInt("max_score"),
                MultipleScoring.valueOf(row.getString("multiple_scoring")),
                Reveal.valueOf(row.getString("reveal")),
                instant(row, "contest_over"),
                row.getObject("finished_at") == null ? null : ended(row));
    }

    private static Attempt.Result ended(ResultSet row) throws SQLException {
        return new Attempt.Result(
                row.getBigDecimal("score"),
                row.getInt("correct"),
                row.getInt("elapsed_seconds"),
                instant(row, "finished_at"),
                row.getBoolean("abandoned"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
