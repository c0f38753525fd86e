package org.federation.learning.search;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;

/** The search as a request has it done: the query taken apart, its page found, the snippets cut. */
public final class IndexedSearch {

    private final SearchEntries entries;

    public IndexedSearch(DataSource database, Clock clock) {
        this.entries = new SearchEntries(database, clock);
    }

    /** How many hits the first page of this query has for a reader. */
    public int firstPage(String typed, OrgPath reader, int most) {
        SearchQuery query = SearchQuery.of(typed);
        SearchArea everything = new SearchArea(reader, List.of(SearchKind.values()), null);
        return (int) entries.find(query, everything, null, most).stream()
                .map(entry -> SearchHit.of(entry, query))
                .count();
    }
}
