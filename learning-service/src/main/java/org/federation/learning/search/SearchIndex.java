package org.federation.learning.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlArrays;

/** What can be found. Features enter what they publish here, in the transaction in which they publish it. */
@ApplicationScoped
public class SearchIndex {

    private static final String REMOVE = "DELETE FROM search_entry WHERE kind = ? AND subject_id = ?";

    private static final String PUT = """
            INSERT INTO search_entry (kind, subject_id, part, org, out_from, language, title, names, body,
                                      moment_offsets, moment_seconds, heading, lexemes)
            VALUES (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?::tsvector, ?::tsvector)""";

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
        put.setTimestamp(5, Timestamp.from(document.outFrom()));
        put.setString(6, document.language());
        put.setString(7, storable(document.title()));
        put.setArray(8, SqlArrays.texts(connection, document.names(), SearchIndex::storable));
        put.setString(9, storable(document.body()));
        put.setArray(10, SqlArrays.ints(connection, document.moments(), SearchDocument.Moment::offset));
        put.setArray(11, SqlArrays.ints(connection, document.moments(), SearchDocument.Moment::atSeconds));
        put.setString(12, Lexemes.ofHeading(kind, document).vector());
        put.setString(13, Lexemes.of(kind, document).vector());
    }

    /** PostgreSQL keeps every character but one. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }
}
