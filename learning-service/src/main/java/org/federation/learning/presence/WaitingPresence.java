package org.federation.learning.presence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.OrgPath;

/**
 * Rows of the ledgers that are not rolled up yet. Beacons put the first plays they enter here, and triggers of the
 * ledgers all other rows; whoever takes one deletes it in the transaction in which it has its effect, so it has it
 * once, whatever is killed meanwhile. Nothing depends on the order of commits: a row is seen when it is there, and
 * until then it waits.
 */
final class WaitingPresence {

    static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    /** Where the table begins. */
    static final String START = "(0,0)";

    /**
     * Goes on where the last batch ended: what was deleted before lies there until it is vacuumed, and whoever began at
     * the start again would walk over all of it each time.
     */
    private static final String TAKE = """
            WITH next AS (
                SELECT ctid AS place, cardinality(persons) AS number FROM presence_batch WHERE ctid > ?::tid LIMIT ?
            ), enough AS (
                SELECT place FROM (
                    SELECT place, sum(number) OVER (ORDER BY place) - number AS before FROM next) AS n
                WHERE before < ?
            ), taken AS (
                DELETE FROM presence_batch WHERE ctid = ANY (ARRAY(SELECT place FROM enough))
                RETURNING *, ctid::text AS place
            )
            SELECT t.measure, r.subject, r.person, r.org, r.segments, r.channel, r.at, t.place
            FROM taken t, unnest(t.subjects, t.persons, t.orgs, t.segments, t.channels, t.ats)
                AS r (subject, person, org, segments, channel, at)""";

    /** Of which as many are taken as make up the rows that are wanted; all of them are looked at. */
    private static final int STATEMENTS = 500;

    private static final String RENAME =
            "UPDATE presence_batch SET persons = array_replace(persons, ?, ?) WHERE ? = ANY (persons)";

    private final Connection connection;

    WaitingPresence(Connection connection) {
        this.connection = connection;
    }

    /** What waits. */
    record Row(
            Measure measure,
            UUID subjectId,
            UUID personId,
            OrgPath org,
            List<String> segments,
            String channel,
            Instant at) {

        LocalDate day() {
            return LocalDate.ofInstant(at, DAYS);
        }

        Fact numbered(int person) {
            return new Fact(org, day(), measure, subjectId, channel, segments, person);
        }
    }

    /** Some rows, and the place after which the next are, empty if there are none. */
    record Batch(List<Row> rows, String end) {}

    /** Takes about so many: those of the statement that entered the last of them, a thousand at most, all together. */
    Batch take(String after, int about) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, after);
            take.setInt(2, STATEMENTS);
            take.setInt(3, about);
            List<Row> rows = new ArrayList<>();
            String end = after;
            int statements = 0;
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                    String place = row.getString(8);
                    statements += place.equals(end) ? 0 : 1;
                    end = place;
                }
            }
            return new Batch(rows, rows.size() < about && statements < STATEMENTS ? "" : end);
        }
    }

    void rename(UUID from, UUID to) throws SQLException {
        try (PreparedStatement rename = connection.prepareStatement(RENAME)) {
            rename.setObject(1, from);
            rename.setObject(2, to);
            rename.setObject(3, from);
            rename.executeUpdate();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Measure.valueOf(row.getString(1)),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                new OrgPath(row.getString(4)),
                segments(row.getString(5)),
                row.getString(6),
                row.getTimestamp(7).toInstant());
    }

    private static List<String> segments(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
