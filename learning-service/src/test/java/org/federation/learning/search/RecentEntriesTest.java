package org.federation.learning.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many are looked through first, the same is found. */
@QuarkusTest
class RecentEntriesTest {

    /** Before any other test's documents. */
    private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");

    private static final Clock LATER = Clock.fixed(START.plus(Duration.ofDays(30)), ZoneOffset.UTC);
    private static final SearchQuery QUERY = SearchQuery.of("电焊");

    @Inject
    SearchIndex index;

    @Inject
    DataSource database;

    private final List<String> newestFirst = new ArrayList<>();
    private SearchArea area;

    @BeforeEach
    void fiveOfDifferentDays() {
        Found found = new Found(index);
        OrgPath org = new OrgPath(found.unit.org);
        area = new SearchArea(org, List.of(SearchKind.values()), null);
        for (int day = 0; day < 5; day++) {
            Instant at = START.plus(Duration.ofDays(day));
            SearchDocument one = new SearchDocument("电焊", List.of(), "", List.of(), org, at, "zh-CN");
            newestFirst.add(0, found.put(SearchKind.ARTICLE, one));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 20_000})
    void theNewestAreFoundWhereverTheyLie(int recent) {
        SearchEntries entries = new SearchEntries(database, LATER, new RecentEntries(recent));

        assertEquals(newestFirst, ids(() -> entries.find(QUERY, area, null, 10)));
        assertEquals(newestFirst.subList(0, 2), ids(() -> entries.findHeadings(QUERY, area, 2)));
        assertEquals(newestFirst.subList(0, 4), ids(() -> entries.findHeadings(QUERY, area, 4)));
    }

    private interface Search {
        List<FoundEntry> found();
    }

    private static List<String> ids(Search search) {
        return QuarkusTransaction.requiringNew().call(search::found).stream()
                .map(FoundEntry::subjectId)
                .map(UUID::toString)
                .toList();
    }
}
