package org.federation.learning.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** So many are looked through first; of a word that is in fewer than 2 % of them, all that have it anywhere. */
    private static final int RECENT = 20_000;

    /** Of one transcript, so that no lecture fills the page. */
    private static final int MOST_OF_ONE = 3;

    /**
     * How statements are planned here. For their words each time: how to find a rare one is not how to find one that
     * half the texts hold. And by the indexes of words, joined with that of time: what the planner cannot know is that
     * a vector it would look through instead lies outside its row, so that to walk from one text to the next costs
     * twenty times what it thinks.
     */
    private static final String PLANNED = """
            SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL enable_indexscan = off;
            SET LOCAL enable_seqscan = off; SET LOCAL cpu_tuple_cost = 10;
            SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL jit = off""";

    /** Where the newest with all words in this column lie; what came out before is looked at for those who lack. */
    private static final String NEWEST = """
            (WITH recent AS MATERIALIZED (
                 SELECT ctid AS place FROM search_entry WHERE %1$s @@ ?::tsquery AND %2$s AND out_from > ?
                 ORDER BY out_from DESC LIMIT ?)
             SELECT place FROM recent
             UNION ALL
             (SELECT ctid FROM search_entry WHERE %1$s @@ ?::tsquery AND %2$s AND out_from <= ?
              ORDER BY out_from DESC LIMIT ? - (SELECT count(*) FROM recent)))""";

    private static final String NEWEST_BY_HEADING = NEWEST.formatted("heading", SearchArea.CONDITION);

    /** Each vector is read into memory once, which {@code ts_filter} does, and not again for each use. */
    private static final String FIND =
            """
            WITH candidate AS (%s UNION %s),
            held AS MATERIALIZED (
                SELECT place, kind, subject_id, part, out_from, heading, ts_filter(lexemes, '{a,b,c,d}') AS lexemes
                FROM candidate JOIN search_entry ON ctid = place),
            ranked AS (
                SELECT place, kind, subject_id, part, out_from,
                       (100 * (ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', lexemes, ?::tsquery, 1)
                               + ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', lexemes, ?::tsquery, 1)
                               + CASE WHEN heading @@ phrase THEN 2 WHEN lexemes @@ phrase THEN 1 ELSE 0 END))::int
                           AS score
                FROM held, CAST(? AS tsquery) AS phrase),
            best AS (
                SELECT place, score,
                       row_number() OVER (PARTITION BY kind, subject_id ORDER BY score DESC, part DESC) AS nth
                FROM ranked)
            SELECT kind, subject_id, part, score, out_from, title, names, body, moment_offsets, moment_seconds, lecture_id
            FROM best JOIN search_entry ON ctid = place
            WHERE nth <= CASE kind WHEN 'TRANSCRIPT' THEN %d ELSE 1 END
              AND (?::int IS NULL
                   OR (score, out_from, subject_id, kind, part) < (?::int, ?::timestamptz, ?::uuid, ?::text, ?::int))
            ORDER BY score DESC, out_from DESC, subject_id DESC, kind DESC, part DESC
            LIMIT ?""".formatted(NEWEST_BY_HEADING, NEWEST.formatted("lexemes", SearchArea.CONDITION), MOST_OF_ONE);

    private static final String FIND_HEADINGS = """
            SELECT kind, subject_id, part, 0, out_from, title, names, '', '{}'::int[], '{}'::int[], lecture_id
            FROM %s AS newest JOIN search_entry ON ctid = place
            ORDER BY out_from DESC, subject_id DESC""".formatted(NEWEST_BY_HEADING);

    private final DataSource database;
    private final Clock clock;
    private final RecentEntries recent;

    @Inject
    public SearchEntries(DataSource database, Clock clock) {
        this(database, clock, new RecentEntries(RECENT));
    }

    SearchEntries(DataSource database, Clock clock, RecentEntries recent) {
        this.database = database;
        this.clock = clock;
        this.recent = recent;
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
        try (Connection connection = database.getConnection()) {
            return find(connection, query, area, after, most);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The same in the transaction of this connection, which has to be in one. */
    List<FoundEntry> find(Connection connection, SearchQuery query, SearchArea area, @Nullable Key after, int most)
            throws SQLException {
        return read(connection, FIND, (all, now, since) -> {
            newest(all, query, area, now, since, CANDIDATES);
            newest(all, query, area, now, since, CANDIDATES);
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
        try (Connection connection = database.getConnection()) {
            return read(connection, FIND_HEADINGS, (all, now, since) -> newest(all, query, area, now, since, most));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static void newest(Parameters all, SearchQuery query, SearchArea area, Instant now, Instant since, int most)
            throws SQLException {
        area.bind(all.text(query.required()), now);
        all.instant(since).integer(most);
        area.bind(all.text(query.required()), now);
        all.instant(since).integer(most);
    }

    private interface Binding {
        void bind(Parameters parameters, Instant now, Instant since) throws SQLException;
    }

    private List<FoundEntry> read(Connection connection, String sql, Binding binding) throws SQLException {
        Instant now = clock.instant();
        Instant since = recent.since(connection, now);
        try (Statement mode = connection.createStatement();
                PreparedStatement find = connection.prepareStatement(sql)) {
            mode.execute(PLANNED);
            binding.bind(new Parameters(connection, find), now, since);
            List<FoundEntry> found = new ArrayList<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    found.add(entry(row));
                }
            }
            return found;
        }
    }

    private static IllegalStateException unreadable(SQLException cause) {
        return new IllegalStateException("The search index could not be read", cause);
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
