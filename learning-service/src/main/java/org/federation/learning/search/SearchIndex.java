package org.federation.learning.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlArrays;

/**
 * What can be found. Features enter here what they have, in the transaction that changes it: what workers find is what
 * is out, and staff find their drafts in the lists of their units.
 */
@ApplicationScoped
public class SearchIndex {

    private static final String REMOVE = "DELETE FROM search_entry WHERE kind = ? AND subject_id = ?";

    private static final String PUT = """
            INSERT INTO search_entry (kind, subject_id, part, org, out_from, language, title, names, body,
                                      moment_offsets, moment_seconds, heading, lexemes, lecture_id)
            VALUES (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?::tsvector, ?::tsvector, ?)""";

    private final DataSource database;

    public SearchIndex(DataSource database) {
        this.database = database;
    }

    /** Puts the documents of a thing in the place of those it has. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(SearchKind kind, UUID subject, List<SearchDocument> documents) {
        try (Connection connection = database.getConnection()) {
            put(connection, kind, subject, documents);
        } catch (SQLException e) {
            throw new IllegalStateException("The search index could not be written", e);
        }
    }

    /** Takes a thing out, so that it is no longer found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(SearchKind kind, UUID subject) {
        put(kind, subject, List.of());
    }

    /** As {@link #put(SearchKind, UUID, List)}, in the transaction of the connection. */
    public static void put(Connection connection, SearchKind kind, UUID subject, List<SearchDocument> documents)
            throws SQLException {
        try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            remove.setString(1, kind.name());
            remove.setObject(2, subject);
            remove.executeUpdate();
        }
        if (documents.isEmpty()) {
            return;
        }
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            for (int part = 0; part < documents.size(); part++) {
                put.setString(1, kind.name());
                put.setObject(2, subject);
                put.setInt(3, part);
                bind(connection, put, kind, documents.get(part));
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    private static void bind(Connection connection, PreparedStatement put, SearchKind kind, SearchDocument document)
            throws SQLException {
        put.setString(4, document.org().value());
        Instant outFrom = document.outFrom();
        put.setTimestamp(5, outFrom == null ? null : Timestamp.from(outFrom));
        put.setString(6, document.language());
        put.setString(7, storable(document.title()));
        put.setArray(8, SqlArrays.texts(connection, document.names(), SearchIndex::storable));
        put.setString(9, storable(document.body()));
        put.setArray(10, SqlArrays.ints(connection, document.moments(), SearchDocument.Moment::offset));
        put.setArray(11, SqlArrays.ints(connection, document.moments(), SearchDocument.Moment::atSeconds));
        put.setString(12, Lexemes.ofHeading(kind, document).vector());
        put.setString(13, Lexemes.of(kind, document).vector());
        put.setObject(14, document.lectureId(), Types.OTHER);
    }

    /** PostgreSQL keeps every character but one. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }
}
