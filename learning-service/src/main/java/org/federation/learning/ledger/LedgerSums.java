package org.federation.learning.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.org.OrgScope;

/**
 * What the ledgers and their roll-ups sum up to, of the lectures and zones of a scope. They are gone through by ranges
 * of persons, along their keys: memory does not grow with them, and a worker is found in one range only.
 */
final class LedgerSums {

    private static final String PLAYS = """
            SELECT w.lecture_id, sum(w.plays), count(*) FROM (
                SELECT person_id, lecture_id, sum(plays) AS plays FROM (
                    SELECT person_id, lecture_id, count(*) AS plays
                    FROM play WHERE person_id BETWEEN ? AND ? GROUP BY person_id, lecture_id
                    UNION ALL
                    SELECT person_id, lecture_id, sum(plays)
                    FROM play_month WHERE person_id BETWEEN ? AND ? GROUP BY person_id, lecture_id
                ) hours_and_months GROUP BY person_id, lecture_id
            ) w JOIN lecture l ON l.id = w.lecture_id WHERE l.org <@ ?::ltree GROUP BY w.lecture_id""";

    private static final String COMPLETIONS = """
            SELECT w.lecture_id, w.completions FROM (
                SELECT lecture_id, count(*) AS completions
                FROM completion WHERE person_id BETWEEN ? AND ? GROUP BY lecture_id
            ) w JOIN lecture l ON l.id = w.lecture_id WHERE l.org <@ ?::ltree""";

    private static final String SECONDS = """
            SELECT w.lecture_id, w.seconds FROM (
                SELECT lecture_id,
                       sum((SELECT coalesce(sum(upper(r) - lower(r)), 0) FROM unnest(coverage) AS r)) AS seconds
                FROM progress WHERE person_id BETWEEN ? AND ? GROUP BY lecture_id
            ) w JOIN lecture l ON l.id = w.lecture_id WHERE l.org <@ ?::ltree""";

    private static final String LIKES = """
            SELECT w.lecture_id, w.likes FROM (
                SELECT lecture_id, count(*) AS likes
                FROM lecture_like WHERE person_id BETWEEN ? AND ? GROUP BY lecture_id
            ) w JOIN lecture l ON l.id = w.lecture_id WHERE l.org <@ ?::ltree""";

    private static final String COMMENTS = """
            SELECT w.lecture_id, w.comments FROM (
                SELECT lecture_id, count(*) AS comments
                FROM comment WHERE author_id BETWEEN ? AND ? AND state = 'PUBLISHED' GROUP BY lecture_id
            ) w JOIN lecture l ON l.id = w.lecture_id WHERE l.org <@ ?::ltree""";

    private static final String REPLIES = """
            SELECT w.root_id, w.replies FROM (
                SELECT root_id, lecture_id, count(*) AS replies
                FROM comment WHERE author_id BETWEEN ? AND ? AND state = 'PUBLISHED' AND root_id IS NOT NULL
                GROUP BY root_id, lecture_id
            ) w JOIN lecture l ON l.id = w.lecture_id WHERE l.org <@ ?::ltree""";

    private static final String COMMENT_LIKES = """
            SELECT w.comment_id, w.likes FROM (
                SELECT comment_id, count(*) AS likes
                FROM comment_like WHERE person_id BETWEEN ? AND ? GROUP BY comment_id
            ) w JOIN comment c ON c.id = w.comment_id JOIN lecture l ON l.id = c.lecture_id
            WHERE l.org <@ ?::ltree""";

    private static final String READINGS = """
            SELECT w.article_id, w.readers FROM (
                SELECT article_id, count(*) AS readers
                FROM reading WHERE person_id BETWEEN ? AND ? AND at IS NOT NULL GROUP BY article_id
            ) w JOIN article a ON a.id = w.article_id WHERE a.org <@ ?::ltree""";

    private static final String VISITS = """
            SELECT w.zone_id, sum(w.visits) FROM (
                SELECT zone_id, count(*) AS visits FROM visit WHERE person_id BETWEEN ? AND ? GROUP BY zone_id
                UNION ALL
                SELECT zone_id, sum(visits) FROM visit_month WHERE person_id BETWEEN ? AND ? GROUP BY zone_id
            ) w JOIN zone z ON z.id = w.zone_id WHERE z.org <@ ?::ltree GROUP BY w.zone_id""";

    private final Map<Counter, Map<UUID, Long>> sums = new HashMap<>();
    private final Connection connection;
    private final OrgScope scope;

    /** @param connection in a transaction that sees one moment */
    LedgerSums(Connection connection, OrgScope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    void add(PersonRange range) throws SQLException {
        add(PLAYS, 2, range, Counter.LECTURE_PLAYS, Counter.LECTURE_WORKERS);
        add(COMPLETIONS, 1, range, Counter.LECTURE_COMPLETIONS);
        add(SECONDS, 1, range, Counter.LECTURE_SECONDS);
        add(LIKES, 1, range, Counter.LECTURE_LIKES);
        add(COMMENTS, 1, range, Counter.LECTURE_COMMENTS);
        add(REPLIES, 1, range, Counter.COMMENT_REPLIES);
        add(COMMENT_LIKES, 1, range, Counter.COMMENT_LIKES);
        add(READINGS, 1, range, Counter.ARTICLE_READERS);
        add(VISITS, 2, range, Counter.ZONE_VISITS);
    }

    long of(Counter counter, UUID id) {
        return sums.getOrDefault(counter, Map.of()).getOrDefault(id, 0L);
    }

    /** A query of ids and their sums, which asks for the range so many times and then for the scope. */
    private void add(String query, int times, PersonRange range, Counter... counters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < times; i++) {
                select.setObject(2 * i + 1, range.first());
                select.setObject(2 * i + 2, range.last());
            }
            select.setString(2 * times + 1, scope.root().value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    for (int i = 0; i < counters.length; i++) {
                        sums.computeIfAbsent(counters[i], counter -> new HashMap<>())
                                .merge(id, row.getLong(i + 2), Long::sum);
                    }
                }
            }
        }
    }
}
