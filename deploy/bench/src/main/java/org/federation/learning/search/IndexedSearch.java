package org.federation.learning.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;

/** The search as a request has it done: the query taken apart, its page found, the snippets cut. */
public final class IndexedSearch {

    private final DataSource database;
    private final SearchEntries entries;

    public IndexedSearch(DataSource database, Clock clock) {
        this.database = database;
        this.entries = new SearchEntries(database, clock);
    }

    /** How many hits the first page of this query has for a reader, found in a transaction as the service does. */
    public int firstPage(String typed, OrgPath reader, int most) throws SQLException {
        SearchQuery query = SearchQuery.of(typed);
        SearchArea everything = new SearchArea(reader, List.of(SearchKind.values()), null);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<FoundEntry> found = entries.find(connection, query, everything, null, most);
            connection.commit();
            connection.setAutoCommit(true);
            return (int) found.stream().map(entry -> SearchHit.of(entry, query)).count();
        }
    }
}
