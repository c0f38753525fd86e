package org.federation.learning.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;

/** Keeps what pieces said after every change. */
@ApplicationScoped
public class VersionBook {

    /** A change that left the words as they were is none. */
    private static final String ENTER = """
            INSERT INTO piece_version (piece_id, number, words, editor_id, editor_name, at)
            SELECT n.piece_id, coalesce(last.number, 0) + 1, n.words, n.editor_id, n.editor_name, n.at
            FROM (VALUES (?::uuid, ?::jsonb, ?::uuid, ?, ?::timestamptz)) n (piece_id, words, editor_id, editor_name, at)
            LEFT JOIN LATERAL (
                SELECT number, words FROM piece_version v WHERE v.piece_id = n.piece_id ORDER BY number DESC LIMIT 1) last
                ON true
            WHERE last.words IS DISTINCT FROM n.words""";

    private static final String LIST = """
            SELECT number, editor_name, at FROM piece_version WHERE piece_id = ? AND number < ?
            ORDER BY number DESC LIMIT ?""";

    private static final String READ = """
            SELECT number, editor_name, at, words::text FROM piece_version WHERE piece_id = ? AND number = ?""";

    private final DataSource database;
    private final ObjectMapper json;

    VersionBook(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    record Key(int number) {}

    /**
     * Enters what a piece says now. To be called after the piece was flushed: whoever changes the same version of it at
     * the same time waits there, and then finds it stale.
     */
    public void enter(Piece piece, Object words, UUID editor, String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setObject(1, piece.id);
            enter.setString(2, json.writeValueAsString(words));
            enter.setObject(3, editor);
            enter.setString(4, name);
            enter.setTimestamp(5, Timestamp.from(piece.changedAt));
            enter.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The version could not be kept", e);
        }
    }

    /** The versions of a piece, the latest first. */
    public Page<VersionSummary> list(UUID piece, PageRequest page) {
        Key after = page.after(Key.class);
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST)) {
            list.setObject(1, piece);
            list.setInt(2, after == null ? Integer.MAX_VALUE : after.number());
            list.setInt(3, page.limit() + 1);
            List<VersionSummary> versions = new ArrayList<>();
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    versions.add(summary(row));
                }
            }
            return page.page(versions, version -> new Key(version.number()));
        } catch (SQLException e) {
            throw new IllegalStateException("The versions could not be listed", e);
        }
    }

    /**
     * One version with its words.
     *
     * @throws Problem 404 without one of this number
     */
    public <W> VersionView<W> read(UUID piece, int number, Class<W> words) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, piece);
            read.setInt(2, number);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    throw Problem.notFound();
                }
                VersionSummary summary = summary(row);
                return new VersionView<>(
                        summary.number(), summary.editor(), summary.at(), read(row.getString(4), words));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The version could not be read", e);
        }
    }

    private static VersionSummary summary(ResultSet row) throws SQLException {
        return new VersionSummary(
                row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant());
    }

    /** What was kept before a field was given up is still read. */
    private <W> W read(String text, Class<W> words) throws JsonProcessingException {
        return json.readerFor(words)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(text);
    }
}
