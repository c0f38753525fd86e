package org.federation.learning.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;

/** Reads how people spread over the units, from the roll-ups of large units and from the facts of small ones. */
@ApplicationScoped
public class PresenceTables {

    private final DataSource database;

    PresenceTables(DataSource database) {
        this.database = database;
    }

    /**
     * Everything of one moment.
     *
     * @param asOf every acknowledged visit, play and completion up to then is in
     * @param line from the root down to the unit asked for
     */
    public record Reading(Instant asOf, List<Level> line) {

        /** The unit that was asked for. */
        public Level unit() {
            return line.get(line.size() - 1);
        }
    }

    /**
     * Reads how the people of a unit and of all units above it spread.
     *
     * @param from first day, in Asia/Shanghai
     * @param to last day
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Reading read(OrgPath unit, LocalDate from, LocalDate to, Dimension by) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // Tables that were read one after the other would not add up while people are watching.
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            List<Gathering> line =
                    Levels.line(unit).stream().map(at -> new Gathering(at, by)).toList();
            int large = Math.min(Levels.ROLLED_UP - 1, line.size());
            for (Gathering unitAbove : line.subList(0, large)) {
                fromRollUps(connection, unitAbove, from, to);
            }
            fromFacts(connection, line.subList(large, line.size()), from, to);
            return new Reading(
                    asOf(statement), line.stream().map(Gathering::level).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("The roll-ups could not be read", e);
        }
    }

    private static void fromRollUps(Connection connection, Gathering unit, LocalDate from, LocalDate to)
            throws SQLException {
        RolledUp rolledUp = new RolledUp(connection);
        OrgPath org = unit.unit();
        for (Dimension by : unit.dimensions()) {
            boolean byDay = by == Dimension.DAY;
            Dimension kind = byDay ? Dimension.ANY : by;
            List<Span> spans = byDay ? Span.daysBetween(from, to) : Span.between(from, to);
            rolledUp.read(org, org.depth(), kind, spans, unit.whole(by));
            rolledUp.read(org, org.depth() + 1, kind, spans, unit.part(by));
        }
        new PresenceFacts(connection).at(org, from, to, unit::addOwn);
    }

    /** The facts of the uppermost small unit are those of all on the line below it. */
    private static void fromFacts(Connection connection, List<Gathering> line, LocalDate from, LocalDate to)
            throws SQLException {
        if (line.isEmpty()) {
            return;
        }
        new PresenceFacts(connection).below(line.get(0).unit(), from, to, fact -> {
            for (Gathering unit : line) {
                if (!fact.org().isWithin(unit.unit())) {
                    return;
                }
                unit.add(fact);
            }
        });
    }

    private static Instant asOf(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT as_of FROM presence_state")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }
}
