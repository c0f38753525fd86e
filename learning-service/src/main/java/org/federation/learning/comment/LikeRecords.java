package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.PersonRecords;

/** What a person likes; counted on when nobody knows any more who it was. */
@ApplicationScoped
class LikeRecords implements PersonRecords {

    private static final String SELECT = """
            WITH p (person) AS (VALUES (?::uuid))
            SELECT 'lecture' AS kind, lecture_id AS id, at FROM lecture_like JOIN p ON person_id = person
            UNION ALL SELECT 'comment', comment_id, at FROM comment_like JOIN p ON person_id = person
            ORDER BY at, id""";

    private final DataSource database;

    LikeRecords(DataSource database) {
        this.database = database;
    }

    /** Something that is liked. */
    record Liked(String kind, UUID id, Instant at) {}

    @Override
    public String name() {
        return "likes";
    }

    @Override
    public List<?> export(UUID personId) {
        return PersonRows.read(database, SELECT, personId, LikeRecords::liked);
    }

    @Override
    public void erase(UUID personId, UUID pseudonym) {
        PersonRows.rekey(database, "UPDATE lecture_like SET person_id = ? WHERE person_id = ?", personId, pseudonym);
        PersonRows.rekey(database, "UPDATE comment_like SET person_id = ? WHERE person_id = ?", personId, pseudonym);
    }

    private static Liked liked(ResultSet row) throws SQLException {
        return new Liked(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
