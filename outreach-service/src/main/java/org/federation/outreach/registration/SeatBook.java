package org.federation.outreach.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;

/** Keeps the registrations and, on the talks, their sums: writes what came of a batch, a statement for each kind. */
final class SeatBook {

    private static final String RELEASE = """
            UPDATE registration r SET state = 'cancelled', cancelled_at = released.at
            FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) AS released (person_id, id, at)
            WHERE r.person_id = released.person_id AND r.id = released.id""";

    private static final String PROMOTE = """
            UPDATE registration r SET state = 'confirmed'
            FROM unnest(?::uuid[], ?::int[]) AS free (talk_id, seats)
            CROSS JOIN LATERAL (
                SELECT person_id, id FROM registration
                WHERE talk_id = free.talk_id AND state = 'waiting'
                ORDER BY place LIMIT free.seats) AS first
            WHERE r.person_id = first.person_id AND r.id = first.id
            RETURNING r.id""";

    private static final String ADD = """
            INSERT INTO registration
                   (id, person_id, talk_id, state, place, request_key, registered_at, cancelled_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[],
                                 ?::timestamptz[], ?::timestamptz[])""";

    private static final String COUNT = """
            UPDATE talk t SET confirmed = sums.confirmed, waiting = sums.waiting, last_place = sums.last_place
            FROM unnest(?::uuid[], ?::int[], ?::int[], ?::bigint[]) AS sums (id, confirmed, waiting, last_place)
            WHERE t.id = sums.id
              AND (t.confirmed, t.waiting, t.last_place) <> (sums.confirmed, sums.waiting, sums.last_place)""";

    private final Connection connection;

    SeatBook(Connection connection) {
        this.connection = connection;
    }

    /** Writes who has left. */
    void release(List<TalkSeats> talks) throws SQLException {
        List<Seat> left = talks.stream().flatMap(talk -> talk.left.stream()).toList();
        if (left.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setArray(1, SqlArrays.uuids(connection, left, seat -> seat.person));
            statement.setArray(2, SqlArrays.uuids(connection, left, seat -> seat.id));
            statement.setArray(3, SqlArrays.instants(connection, left, seat -> seat.cancelledAt));
            statement.executeUpdate();
        }
    }

    /** Gives seats to those first in the lines, as many as each talk says, and tells whose registrations they are. */
    List<UUID> promote(List<TalkSeats> talks) throws SQLException {
        List<TalkSeats> free = talks.stream().filter(talk -> talk.promoted > 0).toList();
        List<UUID> promoted = new ArrayList<>();
        if (free.isEmpty()) {
            return promoted;
        }
        try (PreparedStatement statement = connection.prepareStatement(PROMOTE)) {
            statement.setArray(1, SqlArrays.uuids(connection, free, talk -> talk.id));
            statement.setArray(2, SqlArrays.ints(connection, free, talk -> talk.promoted));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    promoted.add(row.getObject("id", UUID.class));
                }
            }
        }
        return promoted;
    }

    /** Writes who has joined. */
    void add(List<TalkSeats> talks) throws SQLException {
        List<Seat> joined = talks.stream().flatMap(talk -> talk.joined.stream()).toList();
        if (joined.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setArray(1, SqlArrays.uuids(connection, joined, seat -> seat.id));
            statement.setArray(2, SqlArrays.uuids(connection, joined, seat -> seat.person));
            statement.setArray(3, SqlArrays.uuids(connection, joined, seat -> seat.talk));
            statement.setArray(4, SqlArrays.texts(connection, joined, seat -> seat.state.code));
            statement.setArray(5, SqlArrays.longs(connection, joined, seat -> seat.place));
            statement.setArray(6, SqlArrays.texts(connection, joined, seat -> seat.requestKey));
            statement.setArray(7, SqlArrays.instants(connection, joined, seat -> seat.registeredAt));
            statement.setArray(8, SqlArrays.instants(connection, joined, seat -> seat.cancelledAt));
            statement.executeUpdate();
        }
    }

    /** Writes the sums; the talks are held, so they are final. */
    void count(List<TalkSeats> talks) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setArray(1, SqlArrays.uuids(connection, talks, talk -> talk.id));
            statement.setArray(2, SqlArrays.ints(connection, talks, talk -> talk.confirmed));
            statement.setArray(3, SqlArrays.ints(connection, talks, talk -> talk.waiting));
            statement.setArray(4, SqlArrays.longs(connection, talks, talk -> talk.lastPlace));
            statement.executeUpdate();
        }
    }
}
