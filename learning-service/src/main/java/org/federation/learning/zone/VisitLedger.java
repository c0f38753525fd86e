package org.federation.learning.zone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.federation.kit.commit.BatchWriter;
import org.federation.kit.commit.SqlArrays;

/** Enters visits, one for each worker, zone and hour, and raises the zones' counts by as many as were new. */
final class VisitLedger implements BatchWriter<Visit, OptionalLong> {

    /**
     * Zones are found with their visibility, so what a worker may not see gets no row. Rows are entered, and only then
     * counts locked, each in the order of their keys: two instances never wait for each other in a ring.
     */
    private static final String ENTER = """
            WITH coming AS (
                SELECT c.number, z.id AS zone_id, c.person_id, date_trunc('hour', c.at, 'UTC') AS hour, c.channel, c.at,
                       c.org::ltree AS org, string_to_array(c.segments, ',') AS segments
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                    WITH ORDINALITY AS c (person_id, org, segments, slug, channel, at, number)
                JOIN zone z ON z.slug = c.slug AND c.org::ltree <@ z.org
            ), entered AS (
                INSERT INTO visit (person_id, zone_id, hour, channel, at, org, segments)
                SELECT DISTINCT ON (person_id, zone_id, hour) person_id, zone_id, hour, channel, at, org, segments
                FROM coming ORDER BY person_id, zone_id, hour, number
                ON CONFLICT DO NOTHING
                RETURNING zone_id
            ), locked AS (
                SELECT zone_id, visits FROM zone_count
                WHERE zone_id IN (SELECT zone_id FROM coming) AND (SELECT count(*) FROM entered) >= 0
                ORDER BY zone_id FOR UPDATE
            ), counted AS (
                UPDATE zone_count SET visits = zone_count.visits + more.visits
                FROM (SELECT zone_id, count(*) AS visits FROM entered GROUP BY zone_id) more, locked
                WHERE zone_count.zone_id = more.zone_id AND locked.zone_id = more.zone_id
                RETURNING zone_count.zone_id, zone_count.visits
            )
            SELECT coming.number, coalesce(counted.visits, locked.visits)
            FROM coming JOIN locked USING (zone_id) LEFT JOIN counted USING (zone_id)""";

    /** For each visit the zone's visits after it; none if the worker sees no such zone. */
    @Override
    public List<OptionalLong> write(Connection connection, List<Visit> batch) throws SQLException {
        List<OptionalLong> visits = new ArrayList<>();
        batch.forEach(visit -> visits.add(OptionalLong.empty()));
        try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setArray(1, SqlArrays.uuids(connection, batch, Visit::personId));
            enter.setArray(2, SqlArrays.texts(connection, batch, visit -> visit.member()
                    .org()
                    .value()));
            enter.setArray(3, SqlArrays.texts(connection, batch, visit -> visit.member()
                    .joinedSegments()));
            enter.setArray(4, SqlArrays.texts(connection, batch, Visit::zone));
            enter.setArray(5, SqlArrays.texts(connection, batch, Visit::channel));
            enter.setArray(6, SqlArrays.instants(connection, batch, Visit::at));
            try (ResultSet counted = enter.executeQuery()) {
                while (counted.next()) {
                    visits.set(counted.getInt(1) - 1, OptionalLong.of(counted.getLong(2)));
                }
            }
        }
        return visits;
    }
}
