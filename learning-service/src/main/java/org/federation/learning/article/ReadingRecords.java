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
import org.federation.learning.person.PersonRecords;
import org.jspecify.annotations.Nullable;

/** What is kept of a person's reading. */
@ApplicationScoped
class ReadingRecords implements PersonRecords {

    private static final String LIST = """
            SELECT article_id, title, opened_at, at FROM reading JOIN article ON article.id = article_id
            WHERE person_id = ? ORDER BY opened_at""";

    private static final String FORGET = "DELETE FROM reading WHERE person_id = ? AND at IS NULL";
    private static final String RENAME = "UPDATE reading SET person_id = ? WHERE person_id = ?";

    private final DataSource database;

    ReadingRecords(DataSource database) {
        this.database = database;
    }

    /** A reading as an export tells it. */
    record ReadingRecord(
            UUID articleId,
            String title,
            Instant openedAt,
            @Nullable Instant finishedAt) {}

    @Override
    public String name() {
        return "readings";
    }

    @Override
    public List<ReadingRecord> export(UUID personId) {
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST)) {
            list.setObject(1, personId);
            List<ReadingRecord> records = new ArrayList<>();
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    Timestamp finished = row.getTimestamp(4);
                    records.add(new ReadingRecord(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getTimestamp(3).toInstant(),
                            finished == null ? null : finished.toInstant()));
                }
            }
            return records;
        } catch (SQLException e) {
            throw new IllegalStateException("The readings could not be exported", e);
        }
    }

    @Override
    public void erase(UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET);
                PreparedStatement rename = connection.prepareStatement(RENAME)) {
            forget.setObject(1, personId);
            forget.executeUpdate();
            rename.setObject(1, pseudonym);
            rename.setObject(2, personId);
            rename.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The readings could not be erased", e);
        }
    }
}
