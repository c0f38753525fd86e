package org.federation.outreach.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.org.OrgPath;
import org.federation.outreach.registration.SeatCommand.Leave;
import org.federation.outreach.registration.SeatCommand.Register;

/** Finds what a batch of commands is about, all of it with one statement each, and holds the talks. */
final class SeatFinder {

    private static final String HOLD_TALKS = """
            SELECT id, org::text, segments, published_at IS NOT NULL AS published, cancelled_at IS NOT NULL AS cancelled,
                   starts_at, capacity, confirmed, waiting, last_place
            FROM talk
            WHERE id IN (SELECT unnest(?::uuid[])
                         UNION
                         SELECT talk_id FROM registration
                         JOIN unnest(?::uuid[], ?::uuid[]) AS leaving (person_id, id) USING (person_id, id))
            ORDER BY id
            FOR NO KEY UPDATE""";

    private static final String SEATS = """
            SELECT r.id, r.person_id, r.talk_id, r.state, r.place, r.registered_at, r.request_key
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) AS asked (id, person_id, talk_id, request_key)
            JOIN registration r ON r.person_id = asked.person_id AND r.talk_id = asked.talk_id
             AND (r.state <> 'cancelled' OR r.id = asked.id OR r.request_key = asked.request_key)
            UNION
            SELECT r.id, r.person_id, r.talk_id, r.state, r.place, r.registered_at, r.request_key
            FROM unnest(?::uuid[], ?::uuid[]) AS leaving (person_id, id)
            JOIN registration r USING (person_id, id)""";

    private static final String POSITIONS = """
            SELECT asked.id, count(*) AS position
            FROM unnest(?::uuid[], ?::uuid[], ?::bigint[]) AS asked (id, talk_id, place)
            JOIN registration line
              ON line.talk_id = asked.talk_id AND line.state = 'waiting' AND line.place <= asked.place
            GROUP BY asked.id""";

    private final Connection connection;

    SeatFinder(Connection connection) {
        this.connection = connection;
    }

    /** Holds the talks that the commands are about until the transaction ends. */
    Map<UUID, TalkSeats> holdTalksOf(List<SeatCommand> batch) throws SQLException {
        return holdTalks(registers(batch).stream().map(Register::talk).toList(), leaves(batch));
    }

    Map<UUID, TalkSeats> holdTalk(UUID talk) throws SQLException {
        return holdTalks(List.of(talk), List.of());
    }

    private Map<UUID, TalkSeats> holdTalks(List<UUID> talks, List<Leave> leaves) throws SQLException {
        Map<UUID, TalkSeats> held = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(HOLD_TALKS)) {
            statement.setArray(1, SqlArrays.uuids(connection, talks, talk -> talk));
            statement.setArray(2, SqlArrays.uuids(connection, leaves, Leave::person));
            statement.setArray(3, SqlArrays.uuids(connection, leaves, Leave::registration));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    TalkSeats talk = talk(row);
                    held.put(talk.id, talk);
                }
            }
        }
        return held;
    }

    private static TalkSeats talk(ResultSet row) throws SQLException {
        return new TalkSeats(
                row.getObject("id", UUID.class),
                new OrgPath(row.getString("org")),
                Set.copyOf(Arrays.asList((String[]) row.getArray("segments").getArray())),
                row.getBoolean("published"),
                row.getBoolean("cancelled"),
                instant(row, "starts_at"),
                row.getInt("capacity"),
                row.getInt("confirmed"),
                row.getInt("waiting"),
                row.getLong("last_place"));
    }

    /** The registrations that the commands ask for again or give back; read when their talks are held. */
    KnownSeats seatsOf(List<SeatCommand> batch) throws SQLException {
        List<Register> registers = registers(batch);
        List<Leave> leaves = leaves(batch);
        KnownSeats known = new KnownSeats();
        try (PreparedStatement statement = connection.prepareStatement(SEATS)) {
            statement.setArray(1, SqlArrays.uuids(connection, registers, Register::id));
            statement.setArray(2, SqlArrays.uuids(connection, registers, Register::person));
            statement.setArray(3, SqlArrays.uuids(connection, registers, Register::talk));
            statement.setArray(4, SqlArrays.texts(connection, registers, Register::requestKey));
            statement.setArray(5, SqlArrays.uuids(connection, leaves, Leave::person));
            statement.setArray(6, SqlArrays.uuids(connection, leaves, Leave::registration));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(seat(row));
                }
            }
        }
        return known;
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("talk_id", UUID.class),
                SeatState.of(row.getString("state")),
                row.getLong("place"),
                instant(row, "registered_at"),
                row.getString("request_key"),
                false);
    }

    /** Where those who wait stand in their lines now, from 1, by registration. */
    Map<UUID, Integer> positions(List<Seat> waiting) throws SQLException {
        Map<UUID, Integer> positions = new HashMap<>();
        if (waiting.isEmpty()) {
            return positions;
        }
        try (PreparedStatement statement = connection.prepareStatement(POSITIONS)) {
            statement.setArray(1, SqlArrays.uuids(connection, waiting, seat -> seat.id));
            statement.setArray(2, SqlArrays.uuids(connection, waiting, seat -> seat.talk));
            statement.setArray(3, SqlArrays.longs(connection, waiting, seat -> seat.place));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    positions.put(row.getObject("id", UUID.class), row.getInt("position"));
                }
            }
        }
        return positions;
    }

    private static List<Register> registers(List<SeatCommand> batch) {
        return of(Register.class, batch);
    }

    private static List<Leave> leaves(List<SeatCommand> batch) {
        return of(Leave.class, batch);
    }

    private static <T extends SeatCommand> List<T> of(Class<T> kind, List<SeatCommand> batch) {
        return batch.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
