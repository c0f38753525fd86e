package org.federation.learning.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far each source has been entered, so that filling the index goes on where it was left. */
@ApplicationScoped
class SearchFilling {

    /** Raised whenever texts are taken apart otherwise than before: everything is then entered anew. */
    private static final int EDITION = 2;

    private static final int AT_ONCE = 20;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String BEGIN = """
            INSERT INTO search_filling (source, edition) VALUES (?, ?)
            ON CONFLICT (source) DO UPDATE SET edition = excluded.edition, after = NULL, filled = false
            WHERE search_filling.edition < excluded.edition""";

    /** What another instance is at, it goes on with. */
    private static final String HOLD =
            "SELECT after FROM search_filling WHERE source = ? AND NOT filled FOR UPDATE SKIP LOCKED";

    private static final String NOTE = "UPDATE search_filling SET after = ?, filled = ? WHERE source = ?";

    private final DataSource database;

    SearchFilling(DataSource database) {
        this.database = database;
    }

    @Transactional
    void begin(SearchSource source) {
        try (Connection connection = database.getConnection();
                PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setString(1, source.name());
            begin.setInt(2, EDITION);
            begin.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Filling the search index could not begin", e);
        }
    }

    /**
     * Enters the next few things of a source.
     *
     * @return whether there may be more for this instance to do
     */
    @Transactional
    boolean goOn(SearchSource source) {
        try (Connection connection = database.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, source.name());
            try (ResultSet row = hold.executeQuery()) {
                return row.next() && enterAfter(source, row.getObject(1, UUID.class), connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The search index could not be filled", e);
        }
    }

    private static boolean enterAfter(SearchSource source, @Nullable UUID after, Connection connection)
            throws SQLException {
        List<UUID> next = source.following(after == null ? BEFORE_ALL : after, AT_ONCE);
        next.forEach(source::enter);
        boolean more = next.size() == AT_ONCE;
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setObject(1, next.isEmpty() ? after : next.get(next.size() - 1));
            note.setBoolean(2, !more);
            note.setString(3, source.name());
            note.executeUpdate();
        }
        return more;
    }
}
