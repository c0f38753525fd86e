package org.federation.learning.points;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** Reads boards and ranks out of totals and standings: no request counts the persons of a unit. */
@ApplicationScoped
class BoardBook {

    /** All below a unit sort between it and its path followed by the least character of a label. */
    private static final String FIRST = """
            SELECT a.name, a.person_id IS NOT DISTINCT FROM ?, t.points
            FROM points_total t JOIN points_account a ON a.id = t.account_id
            WHERE t.period = ? AND t.start = ? AND t.org >= ?::ltree AND t.org < ?::ltree AND t.points > 0
            ORDER BY t.points DESC, t.account_id LIMIT ?""";

    private static final String OWN = """
            SELECT t.points FROM points_total t JOIN points_account a ON a.id = t.account_id
            WHERE a.person_id = ? AND t.period = ? AND t.start = ? AND t.org <@ ?::ltree AND t.points > 0""";

    private static final String PERSONS = """
            SELECT coalesce(sum(persons), 0) FROM points_standing
            WHERE period = ? AND start = ? AND org = ?::ltree AND points > ?""";

    private static final String UNITS = """
            SELECT o.path::text, o.name, o.members, coalesce(sum(s.points * s.persons), 0), coalesce(sum(s.persons), 0)
            FROM organization o
            LEFT JOIN points_standing s ON s.period = ? AND s.start = ? AND s.org = o.path
            WHERE o.path > ?::ltree AND o.path < ?::ltree AND nlevel(o.path) = ?
            GROUP BY o.path""";

    private final DataSource database;

    BoardBook(DataSource database) {
        this.database = database;
    }

    /** A unit's board of one period. */
    record Board(OrgPath unit, Period period, LocalDate start) {}

    /** A place on a board of persons; no name unless the person agreed to be shown. */
    record Place(@Nullable String name, boolean own, int points) {}

    List<Place> first(Board board, UUID viewer, int limit) {
        return query(FIRST, select -> {
            select.setObject(1, viewer);
            bind(select, 2, board);
            select.setString(4, board.unit().value());
            select.setString(5, board.unit().value() + "-");
            select.setInt(6, limit);
            List<Place> places = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    places.add(new Place(row.getString(1), row.getBoolean(2), row.getInt(3)));
                }
            }
            return places;
        });
    }

    /** What a person has on a board; nothing if they are not on it. */
    OptionalInt own(Board board, UUID personId) {
        return query(OWN, select -> {
            select.setObject(1, personId);
            bind(select, 2, board);
            select.setString(4, board.unit().value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        });
    }

    /** How many persons on a board have more points than this. */
    long personsAbove(Board board, int points) {
        return query(PERSONS, select -> {
            bind(select, 1, board);
            select.setString(3, board.unit().value());
            select.setObject(4, points, Types.INTEGER);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The units right below one, in no order. */
    List<UnitPoints> unitsBelow(Board board) {
        return query(UNITS, select -> {
            bind(select, 1, board);
            select.setString(3, board.unit().value());
            select.setString(4, board.unit().value() + "-");
            select.setInt(5, board.unit().depth() + 1);
            List<UnitPoints> units = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    units.add(new UnitPoints(
                            new OrgPath(row.getString(1)),
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5)));
                }
            }
            return units;
        });
    }

    private static void bind(PreparedStatement select, int first, Board board) throws SQLException {
        select.setString(first, board.period().name());
        select.setObject(first + 1, board.start());
    }

    private interface Reading<T> {
        T read(PreparedStatement select) throws SQLException;
    }

    private <T> T query(String sql, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            return reading.read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("The board could not be read", e);
        }
    }
}
