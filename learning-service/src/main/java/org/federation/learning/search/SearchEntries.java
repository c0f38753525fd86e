package org.federation.learning.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.federation.learning.search.SearchDocument.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries of the index in an area of it.
 *
 * <p>A word can stand in half of all documents, and to rank them all would take seconds. Ranked are the newest
 * {@value #CANDIDATES} that have it in their title or names, and as many that have it anywhere; whoever wants others
 * asks for more than one word.
 */
@ApplicationScoped
public class SearchEntries {

    private static final int CANDIDATES = 300;

    /** Of one transcript, so that no lecture fills the page. */
    private static final int MOST_OF_ONE = 3;

    private static final String NEWEST = """
            (SELECT kind, subject_id, part FROM search_entry
             WHERE %s @@ ?::tsquery AND %s ORDER BY out_from DESC LIMIT %d)""";

    private static final String FIND = """
            WITH candidate AS (%s UNION %s),
            ranked AS (
                SELECT kind, subject_id, part, out_from,
                       (100 * (ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', lexemes, ?::tsquery, 1)
                               + ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', lexemes, ?::tsquery, 1)
                               + CASE WHEN heading @@ phrase THEN 2 WHEN lexemes @@ phrase THEN 1 ELSE 0 END))::int
                           AS score
                FROM candidate JOIN search_entry USING (kind, subject_id, part), CAST(? AS tsquery) AS phrase),
            best AS (
                SELECT *, row_number() OVER (PARTITION BY kind, subject_id ORDER BY score DESC, part DESC) AS place
                FROM ranked)
            SELECT kind, subject_id, part, score, out_from, title, names, body, moment_offsets, moment_seconds, lecture_id
            FROM best JOIN search_entry USING (kind, subject_id, part, out_from)
            WHERE place <= CASE kind WHEN 'TRANSCRIPT' THEN %d ELSE 1 END
              AND (?::int IS NULL
                   OR (score, out_from, subject_id, kind, part) < (?::int, ?::timestamptz, ?::uuid, ?::text, ?::int))
            ORDER BY score DESC, out_from DESC, subject_id DESC, kind DESC, part DESC
            LIMIT ?""".formatted(
                    NEWEST.formatted("heading", SearchArea.CONDITION, CANDIDATES),
                    NEWEST.formatted("lexemes", SearchArea.CONDITION, CANDIDATES),
                    MOST_OF_ONE);

    private static final String FIND_HEADINGS = """
            SELECT kind, subject_id, part, 0, out_from, title, names, '', '{}'::int[], '{}'::int[], lecture_id
            FROM search_entry WHERE heading @@ ?::tsquery AND %s
            ORDER BY out_from DESC, subject_id DESC LIMIT ?""".formatted(SearchArea.CONDITION);

    private final DataSource database;
    private final Clock clock;

    public SearchEntries(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where a page ends. */
    record Key(int score, Instant outFrom, UUID subjectId, SearchKind kind, int part) {

        static Key of(FoundEntry entry) {
            return new Key(entry.score(), entry.outFrom(), entry.subjectId(), entry.kind(), entry.part());
        }
    }

    /** The best of what answers a query that asks for something, from the beginning or after a key. */
    @Transactional
    List<FoundEntry> find(SearchQuery query, SearchArea area, @Nullable Key after, int most) {
        Instant now = clock.instant();
        return read(FIND, all -> {
            area.bind(all.text(query.required()), now);
            area.bind(all.text(query.required()), now);
            all.text(query.required()).text(query.preferred()).text(query.phrase());
            all.integer(after == null ? null : after.score())
                    .integer(after == null ? null : after.score())
                    .instant(after == null ? null : after.outFrom())
                    .id(after == null ? null : after.subjectId())
                    .text(after == null ? null : after.kind().name())
                    .integer(after == null ? null : after.part())
                    .integer(most);
        });
    }

    /** The newest of what has all of it in its title or its names; without bodies. */
    @Transactional
    List<FoundEntry> findHeadings(SearchQuery query, SearchArea area, int most) {
        return read(FIND_HEADINGS, all -> {
            area.bind(all.text(query.required()), clock.instant());
            all.integer(most);
        });
    }

    private interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }

    private List<FoundEntry> read(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                Statement mode = connection.createStatement();
                PreparedStatement find = connection.prepareStatement(sql)) {
            // Planned for its words each time: how to find a rare one is not how to find one that half the texts hold.
            mode.execute("SET LOCAL plan_cache_mode = force_custom_plan");
            binding.bind(new Parameters(connection, find));
            List<FoundEntry> found = new ArrayList<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.add(entry(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The search index could not be read", e);
        }
    }

    private static FoundEntry entry(ResultSet row) throws SQLException {
        Integer[] offsets = array(row.getArray(9), Integer[].class);
        Integer[] seconds = array(row.getArray(10), Integer[].class);
        return new FoundEntry(
                SearchKind.valueOf(row.getString(1)),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getObject(11, UUID.class),
                row.getInt(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                List.of(array(row.getArray(7), String[].class)),
                row.getString(8),
                IntStream.range(0, offsets.length)
                        .mapToObj(i -> new Moment(offsets[i], seconds[i]))
                        .toList());
    }

    private static <T> T array(Array array, Class<T> type) throws SQLException {
        return type.cast(array.getArray());
    }
}
