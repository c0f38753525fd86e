package org.federation.learning.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
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

    private final DataSource database;

    Partitions(DataSource database) {
        this.database = database;
    }

    /** A table that has partitions. */
    enum Table {
        PLAY,
        VISIT,
        PLAYBACK {
            @Override
            String bound(Instant time) {
                return firstId(time).toString();
            }
        };

        String sqlName() {
            return name().toLowerCase(Locale.ROOT);
        }

        String partition(YearMonth month) {
            return sqlName() + SUFFIX.format(month);
        }

        /** What the partitioning column holds from this time on. */
        String bound(Instant time) {
            return time.toString();
        }
    }

    /** Makes a month's partition if it is not there; instances that try at once take turns. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void make(Table table, YearMonth month) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute("CREATE TABLE IF NOT EXISTS %s PARTITION OF %s FOR VALUES FROM ('%s') TO ('%s')"
                    .formatted(
                            table.partition(month),
                            table.sqlName(),
                            table.bound(start(month)),
                            table.bound(start(month.plusMonths(1)))));
        } catch (SQLException e) {
            throw new IllegalStateException("The partition could not be made", e);
        }
    }

    /** Drops the partitions of playbacks of earlier months; answers their names. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> dropPlaybacksBefore(YearMonth month) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            List<String> old = new ArrayList<>();
            try (ResultSet partition = statement.executeQuery(
                    "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'playback'::regclass")) {
                while (partition.next()) {
                    String name = partition.getString(1);
                    if (name.matches("playback_\\d{4}_\\d{2}") && name.compareTo(Table.PLAYBACK.partition(month)) < 0) {
                        old.add(name);
                    }
                }
            }
            for (String name : old) {
                statement.execute("DROP TABLE " + name);
            }
            return old;
        } catch (SQLException e) {
            throw new IllegalStateException("Old partitions could not be dropped", e);
        }
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The least UUID of version 7 of a time: its milliseconds stand in the first 48 bits (RFC 9562, section 5.7). */
    static UUID firstId(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
