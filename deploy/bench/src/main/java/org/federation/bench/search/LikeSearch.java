package org.federation.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;

/** What one writes without an index: the word anywhere, titles that have it first, of equals the newest. */
final class LikeSearch implements Seeker.Search {

    private static final String FIND = """
            SELECT kind, title, body, out_from FROM plain
            WHERE (title LIKE ? OR body LIKE ?) AND ?::ltree <@ org AND out_from <= ?
            ORDER BY (title LIKE ?) DESC, out_from DESC LIMIT ?""";

    private final DataSource database;
    private final Clock clock;

    LikeSearch(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int firstPage(String word) throws SQLException {
        String pattern = "%" + word + "%";
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, pattern);
            find.setString(2, pattern);
            find.setString(3, Corpus.READER.value());
            find.setTimestamp(4, Timestamp.from(clock.instant()));
            find.setString(5, pattern);
            find.setInt(6, Seeker.PAGE);
            int hits = 0;
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    hits += row.getString(3).isEmpty() ? 0 : 1;
                }
            }
            return hits;
        }
    }
}
