package org.federation.learning.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.federation.learning.report.Units.Unit;

/** Reads what the organisation directory says of the units a report is about. */
@ApplicationScoped
class UnitBook {

    private static final String SELF = "SELECT path::text, name, kind, members FROM organization WHERE path = ?::ltree";

    /** All below a unit sort between it and its path followed by the least character of a label. */
    private static final String BELOW = """
            SELECT path::text, name, kind, members FROM organization
            WHERE nlevel(path) = ? AND path > ?::ltree AND path < ?::ltree""";

    private final DataSource database;

    UnitBook(DataSource database) {
        this.database = database;
    }

    /** The units from the root down to this one, and those directly below each of them. */
    Units around(OrgPath unit) {
        Map<OrgPath, Unit> known = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement self = connection.prepareStatement(SELF);
                PreparedStatement below = connection.prepareStatement(BELOW)) {
            for (OrgPath at : line(unit)) {
                self.setString(1, at.value());
                read(self, known);
                below.setInt(1, at.depth() + 1);
                below.setString(2, at.value());
                below.setString(3, at.value() + "-");
                read(below, known);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The organisation directory could not be read", e);
        }
        return new Units(known);
    }

    private static List<OrgPath> line(OrgPath unit) {
        List<OrgPath> line = new ArrayList<>();
        for (OrgPath at = unit; at != null; at = at.parent()) {
            line.add(at);
        }
        return line;
    }

    private static void read(PreparedStatement select, Map<OrgPath, Unit> known) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                OrgPath path = new OrgPath(row.getString(1));
                known.put(path, new Unit(path, row.getString(2), row.getString(3), row.getLong(4)));
            }
        }
    }
}
