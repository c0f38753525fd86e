package org.federation.learning.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps in mind which files no article shows any more, and since when. */
@ApplicationScoped
class RetiredAttachments {

    private static final String ENTER = """
            INSERT INTO retired_attachment (article_id, file, retired_at) VALUES (?, ?, ?)
            ON CONFLICT (article_id, file) DO UPDATE SET retired_at = excluded.retired_at""";

    /** What is shown again (the same content, put back) is forgotten here and stays. */
    private static final String TAKE = """
            DELETE FROM retired_attachment r WHERE retired_at < ?
            RETURNING article_id, file,
                EXISTS (SELECT FROM attachment a WHERE a.article_id = r.article_id AND a.file = r.file) AS shown""";

    private final DataSource database;

    RetiredAttachments(DataSource database) {
        this.database = database;
    }

    /** A file in the media store. */
    record RetiredFile(UUID articleId, String name) {}

    void enter(UUID articleId, String file, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setObject(1, articleId);
            enter.setString(2, file);
            enter.setTimestamp(3, Timestamp.from(now));
            enter.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A replaced attachment could not be laid aside", e);
        }
    }

    /** Takes out those retired before, in the transaction under way, and gives those that are still shown nowhere. */
    List<RetiredFile> takeBefore(Instant time) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setTimestamp(1, Timestamp.from(time));
            List<RetiredFile> gone = new ArrayList<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    if (!row.getBoolean("shown")) {
                        gone.add(new RetiredFile(row.getObject("article_id", UUID.class), row.getString("file")));
                    }
                }
            }
            return gone;
        } catch (SQLException e) {
            throw new IllegalStateException("The replaced attachments could not be listed", e);
        }
    }
}
