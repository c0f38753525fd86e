package org.federation.learning.presence;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.org.OrgPath;

/** Reads roll-ups. */
final class RolledUp {

    /** One range of the primary key for each day or week. */
    private static final String SELECT = """
            SELECT starts, org::text, measure, subject, persons, events FROM presence_roll_up
            WHERE kind = ? AND level = ? AND grain = ? AND starts = ANY (?::date[])
                AND org >= ?::ltree AND org < ?::ltree""";

    private static final int FETCHED_AT_ONCE = 5_000;

    private final Connection connection;

    /** There are few, and many rows of each. */
    private final Map<String, OrgPath> units = new HashMap<>();

    RolledUp(Connection connection) {
        this.connection = connection;
    }

    /** Takes one roll-up that was read. */
    interface Sink {
        void accept(RollUpKey key, ByteBuffer people, long events);
    }

    /**
     * Hands over the roll-ups of a unit, if that is the level asked for, or of the units of this level below it: on
     * another thread, for while some people are put together the next are read, but one after the other and all before
     * it returns.
     */
    void read(OrgPath unit, int level, Dimension kind, List<Span> spans, Sink each) throws SQLException {
        for (Span.Grain grain : Span.Grain.values()) {
            List<Span> some =
                    spans.stream().filter(span -> span.grain() == grain).toList();
            if (!some.isEmpty()) {
                read(unit, level, kind, grain, some, each);
            }
        }
    }

    private void read(OrgPath unit, int level, Dimension kind, Span.Grain grain, List<Span> spans, Sink each)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, kind.name());
            select.setInt(2, level);
            select.setString(3, grain.name());
            select.setArray(
                    4, SqlArrays.texts(connection, spans, span -> span.starts().toString()));
            select.setString(5, unit.value());
            // All below a unit sort between it and its path followed by the least character of a label.
            select.setString(6, unit.value() + "-");
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);
                for (List<Row> some = rows(row, kind, grain); !some.isEmpty(); some = rows(row, kind, grain)) {
                    List<Row> read = some;
                    taken.join();
                    taken = CompletableFuture.runAsync(() -> read.forEach(one -> one.give(each)));
                }
                taken.join();
            }
        }
    }

    /** As many as are fetched at once. */
    private List<Row> rows(ResultSet row, Dimension kind, Span.Grain grain) throws SQLException {
        List<Row> rows = new ArrayList<>();
        while (rows.size() < FETCHED_AT_ONCE && row.next()) {
            RollUpKey key = new RollUpKey(
                    kind,
                    new Span(grain, row.getObject(1, LocalDate.class)),
                    units.computeIfAbsent(row.getString(2), OrgPath::new),
                    Measure.valueOf(row.getString(3)),
                    row.getString(4));
            rows.add(new Row(key, ByteBuffer.wrap(row.getBytes(5)), row.getLong(6)));
        }
        return rows;
    }

    private record Row(RollUpKey key, ByteBuffer people, long events) {
        void give(Sink sink) {
            sink.accept(key, people, events);
        }
    }
}
