package org.federation.learning.points;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.federation.learning.points.RulesInForce.Terms;

/**
 * How much of each day's cap is used. The rows are held while it is decided, and themselves refuse more than the cap.
 */
final class DayRows {

    /** A cap that was changed within the day keeps room for what was given by the one before. */
    private static final String HOLD = """
            INSERT INTO points_day AS d (account_id, kind, day, earned, cap)
            SELECT account_id, kind, day::date, 0, max(cap)
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::int[]) AS k (account_id, kind, day, cap)
            GROUP BY account_id, kind, day ORDER BY account_id, kind, day
            ON CONFLICT (account_id, kind, day) DO UPDATE SET cap = greatest(d.cap, excluded.cap)
            RETURNING account_id, kind, day, earned""";

    private static final String SAVE = """
            UPDATE points_day d SET earned = d.earned + n.more
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::int[]) AS n (account_id, kind, day, more)
            WHERE d.account_id = n.account_id AND d.kind = n.kind AND d.day = n.day::date""";

    private DayRows() {}

    record RoomKey(UUID accountId, PointsKind kind, LocalDate day) {

        static RoomKey of(UUID accountId, Earning earning) {
            return new RoomKey(accountId, earning.kind(), earning.day());
        }
    }

    /** What is left of a day. */
    static final class Room {

        private final int before;
        private int earned;

        Room(int earned) {
            this.before = earned;
            this.earned = earned;
        }

        /** As many of the points as there is room for under the cap. */
        int take(int points, int cap) {
            int taken = Math.max(0, Math.min(points, cap - earned));
            earned += taken;
            return taken;
        }

        int more() {
            return earned - before;
        }
    }

    /** The rooms of the days of those earnings that have terms, held until the end of the transaction. */
    static Map<RoomKey, Room> hold(
            Connection connection, List<Earning> earnings, Map<Earning, Terms> terms, Map<UUID, UUID> accounts)
            throws SQLException {
        List<Earning> counting = earnings.stream().filter(terms::containsKey).toList();
        Map<RoomKey, Room> rooms = new HashMap<>();
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setArray(1, SqlArrays.uuids(connection, counting, earning -> accounts.get(earning.personId())));
            hold.setArray(2, SqlArrays.texts(connection, counting, earning -> earning.kind()
                    .name()));
            hold.setArray(3, SqlArrays.texts(connection, counting, earning -> earning.day()
                    .toString()));
            hold.setArray(4, SqlArrays.ints(connection, counting, earning -> Objects.requireNonNull(terms.get(earning))
                    .dailyCap()));
            try (ResultSet row = hold.executeQuery()) {
                while (row.next()) {
                    rooms.put(
                            new RoomKey(
                                    row.getObject(1, UUID.class),
                                    PointsKind.valueOf(row.getString(2)),
                                    row.getObject(3, LocalDate.class)),
                            new Room(row.getInt(4)));
                }
            }
        }
        return rooms;
    }

    static void save(Connection connection, Map<RoomKey, Room> rooms) throws SQLException {
        List<Map.Entry<RoomKey, Room>> used = rooms.entrySet().stream()
                .filter(room -> room.getValue().more() > 0)
                .toList();
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setArray(
                    1, SqlArrays.uuids(connection, used, room -> room.getKey().accountId()));
            save.setArray(2, SqlArrays.texts(connection, used, room -> room.getKey()
                    .kind()
                    .name()));
            save.setArray(3, SqlArrays.texts(connection, used, room -> room.getKey()
                    .day()
                    .toString()));
            save.setArray(
                    4, SqlArrays.ints(connection, used, room -> room.getValue().more()));
            save.executeUpdate();
        }
    }
}
