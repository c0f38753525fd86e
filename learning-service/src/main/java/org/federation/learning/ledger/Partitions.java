package org.federation.learning.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** The partitions of the large tables, one for each month, named {@code play_2026_11}. */
@ApplicationScoped
class Partitions {

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("_yyyy_MM", Locale.ROOT);
    private static final long LOCK = 7_005_117_001L;

    /** All who come after a lock that is waited for wait too, so it is soon let go. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '1s'";

    /** What a worker's playbacks were credited, by days: their learning time outlives them. */
    private static final String LEARNING_TIME = """
            INSERT INTO study_day AS d (person_id, day, seconds)
            SELECT person_id, (started_at AT TIME ZONE 'Asia/Shanghai')::date AS day, sum(upper(span) - lower(span))
            FROM %s CROSS JOIN LATERAL unnest(credited) AS span
            WHERE NOT preview GROUP BY person_id, day
            ON CONFLICT (person_id, day) DO UPDATE SET seconds = d.seconds + excluded.seconds""";

    private final DataSource database;

    Partitions(DataSource database) {
        this.database = database;
    }

    /** A table that has partitions. */
    enum Table {
        PLAY,
        VISIT,
        /** Of what the reports are made; its partitioning column is a day. */
        PRESENCE_FACT {
            @Override
            String bound(Instant time) {
                return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
            }
        },
        POINTS_POSTING,
        POINTS_ENTRY,
        PLAYBACK {
            @Override
            String bound(Instant time) {
                return firstId(time).toString();
            }

            /** Every beacon changes a row in place, and no index with it while there is room on its page. */
            @Override
            String storage() {
                return " WITH (fillfactor = 70)";
            }
        };

        String sqlName() {
            return name().toLowerCase(Locale.ROOT);
        }

        String partition(YearMonth month) {
            return sqlName() + SUFFIX.format(month);
        }

        /** How its pages are filled. */
        String storage() {
            return "";
        }

        /** What the partitioning column holds from this time on. */
        String bound(Instant time) {
            return time.toString();
        }
    }

    /**
     * Makes a month's partition if it is not there; instances that try at once take turns. It is attached, not created
     * in place, so that nobody has to wait but those who are at the default partition, and they for no longer than
     * {@link #PATIENCE}.
     *
     * @throws IllegalStateException if they are there for longer; the next attempt may find them gone
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void make(Table table, YearMonth month) {
        String partition = table.partition(month);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            if (!names(statement, partition).isEmpty()) {
                return;
            }
            statement.execute(PATIENCE);
            statement.execute(
                    "CREATE TABLE %s (LIKE %s INCLUDING ALL)%s".formatted(partition, table.sqlName(), table.storage()));
            statement.execute("ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')"
                    .formatted(
                            table.sqlName(),
                            partition,
                            table.bound(start(month)),
                            table.bound(start(month.plusMonths(1)))));
        } catch (SQLException e) {
            throw new IllegalStateException("The partition could not be made", e);
        }
    }

    /** The earlier months that have a partition, in order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<YearMonth> before(Table table, YearMonth month) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return names(statement, table.sqlName() + "_[0-9]{4}_[0-9]{2}").stream()
                    .map(name -> YearMonth.parse(name.substring(table.sqlName().length()), SUFFIX))
                    .filter(month::isAfter)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("The partitions could not be listed", e);
        }
    }

    /**
     * Drops a partition of playbacks, once their learning time is rolled up. For that moment nobody else may be at
     * their table, and with a default partition PostgreSQL knows no gentler way, so it is not waited for long.
     *
     * @throws IllegalStateException if someone is there for longer; the next attempt may find them gone
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void drop(Table table, YearMonth month) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String partition = table.partition(month);
            // No other instance drops it between the roll-up and the end.
            if (!lock(statement) || names(statement, partition).isEmpty()) {
                return;
            }
            statement.execute(LEARNING_TIME.formatted(partition));
            statement.execute(PATIENCE);
            statement.execute("DROP TABLE " + partition);
        } catch (SQLException e) {
            throw new IllegalStateException("The partition could not be dropped", e);
        }
    }

    /** Takes the lock under which partitions come and go, unless another instance has it; it is held to the end. */
    static boolean lock(Statement statement) throws SQLException {
        try (ResultSet locked = statement.executeQuery("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")) {
            return locked.next() && locked.getBoolean(1);
        }
    }

    static List<String> names(Statement statement, String form) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT inhrelid::regclass::text AS name FROM pg_inherits"
                + " WHERE inhrelid::regclass::text ~ '^" + form + "$' ORDER BY name")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The least UUID of version 7 of a time: its milliseconds stand in the first 48 bits (RFC 9562, section 5.7). */
    static UUID firstId(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
