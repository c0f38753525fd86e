package org.federation.learning.points;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** What accounts have gained in each period: changed with the postings, and with them the standings of their units. */
final class TotalRows {

    private static final String OPEN = """
            INSERT INTO points_total (account_id, period, start, org, points)
            SELECT account_id, period, start::date, org::ltree, 0
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS k (account_id, period, start, org)
            ORDER BY account_id, period, start
            ON CONFLICT DO NOTHING""";

    private static final String HOLD = """
            SELECT t.account_id, t.period, t.start, t.org::text, t.points
            FROM points_total t
            JOIN unnest(?::uuid[], ?::text[], ?::text[]) AS k (account_id, period, start)
                ON t.account_id = k.account_id AND t.period = k.period AND t.start = k.start::date
            ORDER BY t.account_id, t.period, t.start FOR UPDATE OF t""";

    private static final String SAVE = """
            UPDATE points_total t SET points = t.points + n.more, org = n.org::ltree
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[]) AS n (account_id, period, start, org, more)
            WHERE t.account_id = n.account_id AND t.period = n.period AND t.start = n.start::date""";

    private TotalRows() {}

    /** An account and one of its periods. */
    record Key(UUID accountId, Period period, LocalDate start) {}

    /**
     * What comes to a total.
     *
     * @param org the unit of the last that was earned; null where nothing was
     */
    private record Change(Key key, int more, @Nullable OrgPath org) {

        Change and(Change later) {
            return new Change(key, more + later.more, later.org == null ? org : later.org);
        }
    }

    /** A total as it was, and what comes to it. */
    private record Changed(OrgPath org, int points, Change change) {

        OrgPath newOrg() {
            return change.org() == null ? org : change.org();
        }
    }

    /** Adds postings to the totals of their days' periods; what is over so long that it is not kept is left alone. */
    static void add(Connection connection, List<Posting> postings, LocalDate today) throws SQLException {
        Map<Key, Change> changes = new LinkedHashMap<>();
        for (Posting posting : postings) {
            for (Period period : Period.values()) {
                LocalDate start = period.start(posting.day());
                LocalDate kept = period.keptFrom(today);
                if (kept == null || !start.isBefore(kept)) {
                    Key key = new Key(posting.accountId(), period, start);
                    OrgPath org = posting.amount() > 0 ? posting.org() : null;
                    changes.merge(key, new Change(key, posting.amount(), org), Change::and);
                }
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        open(
                connection,
                changes.values().stream().filter(change -> change.org() != null).toList());
        List<Changed> changed = hold(connection, changes);
        save(connection, changed);
        Standings standings = new Standings();
        for (Changed total : changed) {
            Key key = total.change().key();
            standings.leave(key.period(), key.start(), total.org(), total.points());
            standings.enter(
                    key.period(),
                    key.start(),
                    total.newOrg(),
                    total.points() + total.change().more());
        }
        standings.save(connection);
    }

    private static void open(Connection connection, List<Change> changes) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(OPEN)) {
            bind(connection, open, changes.stream().map(Change::key).toList());
            open.setArray(4, SqlArrays.texts(connection, changes, change -> Objects.requireNonNull(change.org())
                    .value()));
            open.executeUpdate();
        }
    }

    private static List<Changed> hold(Connection connection, Map<Key, Change> changes) throws SQLException {
        List<Changed> held = new ArrayList<>();
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            bind(connection, hold, List.copyOf(changes.keySet()));
            try (ResultSet row = hold.executeQuery()) {
                while (row.next()) {
                    Key key = new Key(
                            row.getObject(1, UUID.class),
                            Period.valueOf(row.getString(2)),
                            row.getObject(3, LocalDate.class));
                    held.add(new Changed(
                            new OrgPath(row.getString(4)), row.getInt(5), Objects.requireNonNull(changes.get(key))));
                }
            }
        }
        return held;
    }

    private static void save(Connection connection, List<Changed> changed) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            bind(
                    connection,
                    save,
                    changed.stream().map(total -> total.change().key()).toList());
            save.setArray(4, SqlArrays.texts(connection, changed, total -> total.newOrg()
                    .value()));
            save.setArray(5, SqlArrays.ints(connection, changed, total -> total.change()
                    .more()));
            save.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Key> keys) throws SQLException {
        statement.setArray(1, SqlArrays.uuids(connection, keys, Key::accountId));
        statement.setArray(
                2, SqlArrays.texts(connection, keys, key -> key.period().name()));
        statement.setArray(
                3, SqlArrays.texts(connection, keys, key -> key.start().toString()));
    }
}
