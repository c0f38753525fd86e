package org.federation.learning.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.PersonRecords;
import org.federation.learning.playback.KeptLecture.KeptMonth;
import org.federation.learning.playback.KeptLecture.KeptPlay;
import org.federation.learning.playback.KeptLecture.KeptPlayback;
import org.jspecify.annotations.Nullable;

/**
 * A person's watching. Plays, completions and what was seen of a lecture are summed up by numbers that stay; playbacks
 * are the person's alone.
 */
@ApplicationScoped
class WatchingRecords implements PersonRecords {

    private static final String LECTURES = """
            SELECT lecture_id, coalesce(g.coverage, '{}')::text, coalesce(g.position_seconds, 0), g.watched_at, c.at
            FROM (SELECT * FROM progress WHERE person_id = ?) g
            FULL JOIN (SELECT * FROM completion WHERE person_id = ?) c USING (lecture_id)
            FULL JOIN (SELECT lecture_id FROM play WHERE person_id = ?
                       UNION SELECT lecture_id FROM play_month WHERE person_id = ?) p USING (lecture_id)
            ORDER BY lecture_id""";

    private static final String PLAYS =
            "SELECT lecture_id, at, channel, org::text FROM play WHERE person_id = ? ORDER BY hour";

    private static final String MONTHS = """
            SELECT lecture_id, month, sum(plays), channel, org::text FROM play_month
            WHERE person_id = ? GROUP BY lecture_id, month, channel, org ORDER BY month""";

    private static final String PLAYBACKS =
            "SELECT lecture_id, started_at, channel, credited::text FROM playback WHERE person_id = ? ORDER BY id";

    /** As {@link SeatRows} locks: a beacon is either written down before, or finds no playback any more. */
    private static final String LOCK = "SELECT FROM watch_time WHERE person_id = ? FOR UPDATE";

    private static final List<String> TO_PSEUDONYM = List.of(
            "UPDATE play SET person_id = ? WHERE person_id = ?",
            "UPDATE play_month SET person_id = ? WHERE person_id = ?",
            "UPDATE completion SET person_id = ? WHERE person_id = ?",
            "UPDATE progress SET person_id = ? WHERE person_id = ?");

    private static final List<String> DELETE = List.of(
            "DELETE FROM playback WHERE person_id = ?",
            "DELETE FROM watch_time WHERE person_id = ?",
            "UPDATE begun_sittings SET persons = array_remove(persons, e.person) FROM (SELECT ?::uuid AS person) AS e "
                    + "WHERE e.person = ANY (persons)");

    private final DataSource database;
    private final Sittings sittings;
    private final Remembered remembered;

    WatchingRecords(DataSource database, Sittings sittings, Remembered remembered) {
        this.database = database;
        this.sittings = sittings;
        this.remembered = remembered;
    }

    @Override
    public String name() {
        return "lectures";
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KeptLecture> export(UUID personId) {
        sittings.settle(personId);
        try (Connection connection = database.getConnection()) {
            Map<UUID, List<KeptPlay>> plays = byLecture(
                    connection,
                    PLAYS,
                    personId,
                    row -> new KeptPlay(row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4)));
            Map<UUID, List<KeptPlayback>> playbacks = byLecture(
                    connection,
                    PLAYBACKS,
                    personId,
                    row -> new KeptPlayback(row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4)));
            Map<UUID, List<KeptMonth>> months = byLecture(
                    connection,
                    MONTHS,
                    personId,
                    row -> new KeptMonth(
                            YearMonth.from(row.getDate(2).toLocalDate()),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5)));
            return lectures(connection, personId, months, plays, playbacks);
        } catch (SQLException e) {
            throw new IllegalStateException("What was watched could not be read", e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection()) {
            execute(connection, LOCK, personId);
            Sittings.settle(connection, List.of(personId));
            for (String sql : TO_PSEUDONYM) {
                execute(connection, sql, pseudonym, personId);
            }
            for (String sql : DELETE) {
                execute(connection, sql, personId);
            }
            remembered.forget(personId);
        } catch (SQLException e) {
            throw new IllegalStateException("What was watched could not be erased", e);
        }
    }

    private static List<KeptLecture> lectures(
            Connection connection,
            UUID personId,
            Map<UUID, List<KeptMonth>> months,
            Map<UUID, List<KeptPlay>> plays,
            Map<UUID, List<KeptPlayback>> playbacks)
            throws SQLException {
        List<KeptLecture> lectures = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LECTURES)) {
            for (int i = 1; i <= 4; i++) {
                select.setObject(i, personId);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID lecture = row.getObject(1, UUID.class);
                    lectures.add(new KeptLecture(
                            lecture,
                            row.getString(2),
                            row.getInt(3),
                            instant(row.getTimestamp(4)),
                            instant(row.getTimestamp(5)),
                            months.getOrDefault(lecture, List.of()),
                            plays.getOrDefault(lecture, List.of()),
                            playbacks.getOrDefault(lecture, List.of())));
                }
            }
        }
        return lectures;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> Map<UUID, List<T>> byLecture(
            Connection connection, String sql, UUID personId, RowReader<T> reader) throws SQLException {
        Map<UUID, List<T>> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, personId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getObject(1, UUID.class), lecture -> new ArrayList<>())
                            .add(reader.read(row));
                }
            }
        }
        return found;
    }

    private static void execute(Connection connection, String sql, UUID... ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setObject(i + 1, ids[i]);
            }
            statement.execute();
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
