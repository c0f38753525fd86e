package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.PersonRecords;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote. Erased, the words go and the place in the thread stays, as the counters do: an answer without
 * its question would say something else.
 */
@ApplicationScoped
class CommentRecords implements PersonRecords {

    private static final String SELECT = """
            SELECT id, lecture_id, reply_to, text, state, reason, appeal, created_at, edited_at
            FROM comment WHERE author_id = ? AND NOT erased ORDER BY id""";

    private static final List<String> ERASE = List.of(
            """
            UPDATE comment SET author_id = ?, author_name = '', text = '', fingerprint = NULL, findings = '[]',
                appeal = NULL, appeal_open = false, erased = true, version = version + 1
            WHERE author_id = ?""",
            "DELETE FROM comment_pace WHERE ?::uuid IS NOT NULL AND person_id = ?",
            "UPDATE comment SET decided_by = ? WHERE decided_by = ?",
            "UPDATE comment SET appeal_decided_by = ? WHERE appeal_decided_by = ?");

    private final DataSource database;
    private final CommentRepository comments;
    private final SearchableAnswers search;

    CommentRecords(DataSource database, CommentRepository comments, SearchableAnswers search) {
        this.database = database;
        this.comments = comments;
        this.search = search;
    }

    /** A comment as its author takes it away. */
    record Written(
            UUID id,
            UUID lectureId,
            @Nullable UUID replyTo,
            String text,
            CommentState state,
            @Nullable String reason,
            @Nullable String appeal,
            Instant createdAt,
            @Nullable Instant editedAt) {}

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public List<?> export(UUID personId) {
        return PersonRows.read(database, SELECT, personId, CommentRecords::written);
    }

    @Override
    public void erase(UUID personId, UUID pseudonym) {
        ERASE.forEach(sql -> PersonRows.rekey(database, sql, personId, pseudonym));
        comments.answersOf(pseudonym).forEach(search::enter);
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getObject("id", UUID.class),
                row.getObject("lecture_id", UUID.class),
                row.getObject("reply_to", UUID.class),
                row.getString("text"),
                CommentState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("appeal"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("edited_at") == null
                        ? null
                        : row.getTimestamp("edited_at").toInstant());
    }
}
