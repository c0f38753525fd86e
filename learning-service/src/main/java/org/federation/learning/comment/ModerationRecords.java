package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.PersonRecords;

/** What a person has reported, and decided as a reviewer. The decisions stand, and are nobody's once erased. */
@ApplicationScoped
class ModerationRecords implements PersonRecords {

    private static final String SELECT = """
            WITH p (person) AS (VALUES (?::uuid))
            SELECT 'report' AS action, comment_id, reason, at FROM comment_report JOIN p ON person_id = person
            UNION ALL SELECT decision, comment_id, reason, at FROM comment_decision JOIN p ON person_id = person
            ORDER BY at, comment_id""";

    private final DataSource database;

    ModerationRecords(DataSource database) {
        this.database = database;
    }

    /** A report or a decision. */
    record Acted(String action, UUID commentId, String reason, Instant at) {}

    @Override
    public String name() {
        return "moderation";
    }

    @Override
    public List<?> export(UUID personId) {
        return PersonRows.read(database, SELECT, personId, ModerationRecords::acted);
    }

    @Override
    public void erase(UUID personId, UUID pseudonym) {
        PersonRows.rekey(
                database,
                "UPDATE comment_report SET person_id = ?, reason = '-' WHERE person_id = ?",
                personId,
                pseudonym);
        PersonRows.rekey(
                database,
                "UPDATE comment_decision SET person_id = ?, person_name = '' WHERE person_id = ?",
                personId,
                pseudonym);
    }

    private static Acted acted(ResultSet row) throws SQLException {
        return new Acted(
                row.getString("action"),
                row.getObject("comment_id", UUID.class),
                row.getString("reason"),
                row.getTimestamp("at").toInstant());
    }
}
