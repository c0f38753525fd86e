package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.moderation.Assessment;
import org.federation.learning.moderation.Finding;
import org.federation.learning.moderation.FindingKind;
import org.federation.learning.moderation.TextRules;
import org.federation.learning.moderation.Verdict;

/**
 * Notices what has been said before. Short words of thanks are said by everyone, below every lecture; they are noticed
 * only where one person says them twice below the same.
 */
@ApplicationScoped
class Echoes {

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE author_id = ? AND lecture_id = ?), count(*) FILTER (WHERE author_id = ?),
                   count(DISTINCT author_id) FILTER (WHERE author_id <> ?)
            FROM comment WHERE fingerprint = ? AND created_at > ? AND id <> ?""";

    private final DataSource database;
    private final CommentConfig config;

    Echoes(DataSource database, CommentConfig config) {
        this.database = database;
        this.config = config;
    }

    /** What the rules say, and what was said before. */
    Assessment heard(Comment comment, String text, Assessment rules, Instant now) {
        Before before = before(comment, text, now);
        boolean telling = TextRules.substance(text) >= config.echoLetters();
        Assessment heard = rules;
        if (before.hereByAuthor() > 0) {
            heard = heard.and(new Finding(FindingKind.REPEAT, Verdict.REFUSED, 0, text.length(), null));
        } else if (telling && before.byAuthor() > 0) {
            heard = heard.and(new Finding(FindingKind.REPEAT, Verdict.DOUBTFUL, 0, text.length(), null));
        }
        return telling && before.others() >= config.echoes()
                ? heard.and(new Finding(FindingKind.FLOOD, Verdict.DOUBTFUL, 0, text.length(), null))
                : heard;
    }

    private record Before(long hereByAuthor, long byAuthor, long others) {}

    private Before before(Comment comment, String text, Instant now) {
        UUID author = comment.authorId;
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, author);
            count.setObject(2, comment.lectureId);
            count.setObject(3, author);
            count.setObject(4, author);
            count.setBytes(5, TextRules.fingerprint(text));
            count.setTimestamp(6, Timestamp.from(now.minus(config.echo())));
            count.setObject(7, comment.id);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new Before(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Earlier comments could not be looked through", e);
        }
    }
}
