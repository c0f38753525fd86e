package org.federation.learning.presence;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.federation.kit.commit.CopyRows;
import org.federation.kit.org.OrgPath;

/** The facts themselves, by unit. */
final class PresenceFacts {

    private static final String COLUMNS = "presence_fact (org, day, measure, subject_id, channel, segments, person)";

    /** All below a unit sort between it and its path followed by the least character of a label. */
    private static final String BELOW = """
            SELECT org::text, day, measure, subject_id, channel, segments, person FROM presence_fact
            WHERE org >= ?::ltree AND org < ?::ltree AND day BETWEEN ? AND ?""";

    private static final String AT = """
            SELECT org::text, day, measure, subject_id, channel, segments, person FROM presence_fact
            WHERE org = ?::ltree AND day BETWEEN ? AND ?""";

    private static final int FETCHED_AT_ONCE = 10_000;

    private final Connection connection;

    PresenceFacts(Connection connection) {
        this.connection = connection;
    }

    void enter(List<Fact> facts) throws SQLException {
        CopyRows.into(
                connection, COLUMNS, facts, (row, fact) -> row.ltree(fact.org().value())
                        .day(fact.day())
                        .text(fact.measure().name())
                        .uuid(fact.subjectId())
                        .text(fact.channel())
                        .texts(fact.segments())
                        .number(fact.person()));
    }

    /** Hands over the facts of a unit and of all below it. */
    void below(OrgPath unit, LocalDate from, LocalDate to, Consumer<Fact> each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BELOW)) {
            select.setString(1, unit.value());
            select.setString(2, unit.value() + "-");
            select.setDate(3, Date.valueOf(from));
            select.setDate(4, Date.valueOf(to));
            read(select, each);
        }
    }

    /** Hands over the facts of those who belong to a unit itself. */
    void at(OrgPath unit, LocalDate from, LocalDate to, Consumer<Fact> each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AT)) {
            select.setString(1, unit.value());
            select.setDate(2, Date.valueOf(from));
            select.setDate(3, Date.valueOf(to));
            read(select, each);
        }
    }

    private static void read(PreparedStatement select, Consumer<Fact> each) throws SQLException {
        select.setFetchSize(FETCHED_AT_ONCE);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                each.accept(new Fact(
                        new OrgPath(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        Measure.valueOf(row.getString(3)),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        List.of((String[]) row.getArray(6).getArray()),
                        row.getInt(7)));
            }
        }
    }
}
