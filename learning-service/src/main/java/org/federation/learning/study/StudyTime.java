package org.federation.learning.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.playback.Sittings;

/**
 * How long a person has learned on which day: the seconds their playbacks were credited, each on the day in Shanghai on
 * which the playback began. Read along the person's own rows; what of the playbacks' ledger is dropped stands in
 * {@code study_day}.
 */
@ApplicationScoped
public class StudyTime {

    private static final String DAYS = """
            SELECT day, sum(seconds) FROM (
                SELECT day, seconds FROM study_day WHERE person_id = ?
                UNION ALL
                SELECT (started_at AT TIME ZONE 'Asia/Shanghai')::date,
                    (SELECT coalesce(sum(upper(span) - lower(span)), 0) FROM unnest(credited) AS span)
                FROM playback WHERE person_id = ? AND NOT preview) AS t (day, seconds)
            WHERE seconds > 0 GROUP BY day""";

    private static final String COMPLETIONS = """
            SELECT count(*) FROM completion
            WHERE person_id = ? AND (at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN ? AND ?""";

    private final DataSource database;
    private final Sittings sittings;

    StudyTime(DataSource database, Sittings sittings) {
        this.database = database;
        this.sittings = sittings;
    }

    /** Seconds by day, of the days with any. */
    public SortedMap<LocalDate, Long> byDay(UUID personId) {
        sittings.settle(personId);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(DAYS)) {
            select.setObject(1, personId);
            select.setObject(2, personId);
            SortedMap<LocalDate, Long> days = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    days.put(row.getObject(1, LocalDate.class), row.getLong(2));
                }
            }
            return days;
        } catch (SQLException e) {
            throw new IllegalStateException("The learning time could not be read", e);
        }
    }

    /** Lectures completed from one day to another, both included. */
    public long completions(UUID personId, LocalDate from, LocalDate to) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COMPLETIONS)) {
            select.setObject(1, personId);
            select.setObject(2, from);
            select.setObject(3, to);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The completions could not be read", e);
        }
    }
}
