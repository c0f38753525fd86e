package org.federation.bench.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Fills the directory and the ledgers, a day at a time, with COPY: the triggers and the roll-ups see what they always
 * see.
 */
final class Load {

    static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");
    private static final String[] CHANNELS = {"web", "wechat", "app", "tv"};
    private static final String[] SEGMENTS = {"{}", "{}", "{youth}", "{migrant}", "{new-employment,youth}"};

    private final Connection connection;
    private final Size size;
    private final LocalDate today;
    private final Random random = new Random(2_026);
    private final UUID[] lectures = new UUID[Size.LECTURES];
    private final Set<Long> completed = new HashSet<>();

    Load(Connection connection, Size size, LocalDate today) {
        this.connection = connection;
        this.size = size;
        this.today = today;
        for (int i = 0; i < lectures.length; i++) {
            lectures[i] = new UUID(7L, i);
        }
    }

    /** A row of a table, written for COPY. */
    interface Rows {
        void writeTo(Copy copy) throws IOException;
    }

    /** Takes rows. */
    static final class Copy {
        private final OutputStream out;

        Copy(OutputStream out) {
            this.out = out;
        }

        void row(Object... columns) throws IOException {
            StringBuilder line = new StringBuilder();
            for (Object column : columns) {
                line.append(line.length() == 0 ? "" : "\t").append(column);
            }
            out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    void units() throws SQLException {
        copy("organization (path, name, kind, members)", copy -> {
            copy.row("cn", "全国", "national", 1_000_000);
            for (int p = 0; p < Size.PROVINCES; p++) {
                unit(copy, "cn.p" + p, "province", Size.CITIES);
            }
        });
    }

    private void unit(Copy copy, String path, String kind, int below) throws IOException {
        copy.row(path, "单位 " + path, kind, kind.equals("team") ? 30 : 30_000);
        String next =
                switch (kind) {
                    case "province" -> "city";
                    case "city" -> "district";
                    case "district" -> "enterprise";
                    default -> "team";
                };
        for (int i = 0; i < below; i++) {
            switch (next) {
                case "city" -> unit(copy, path + ".c" + i, next, Size.DISTRICTS);
                case "district" -> unit(copy, path + ".d" + i, next, Size.ENTERPRISES);
                case "enterprise" -> unit(copy, path + ".e" + i, next, size.teams());
                default -> unit(copy, path + ".t" + i, next, 0);
            }
        }
    }

    void day(int number) throws SQLException {
        Instant morning = today.minusDays(Size.DAYS - 1L - number)
                .atTime(8, 0)
                .atZone(DAYS)
                .toInstant();
        copy("visit (person_id, zone_id, hour, channel, at, org, segments)", copy -> {
            for (int i = 0; i < size.visitsPerDay(); i++) {
                int worker = worker(number, size.visitsPerDay(), i);
                Instant hour = morning.plusSeconds(3_600L * random.nextInt(12));
                copy.row(
                        person(worker),
                        new UUID(9L, i % 3),
                        hour,
                        channel(worker),
                        hour,
                        size.unitOf(worker),
                        segments(worker));
            }
        });
        int[] watched = new int[size.playsPerDay()];
        copy("play (person_id, lecture_id, hour, playback_id, channel, at, org, segments)", copy -> {
            for (int i = 0; i < watched.length; i++) {
                int worker = worker(number, size.visitsPerDay(), i);
                watched[i] = (int) (Size.LECTURES * Math.pow(random.nextDouble(), 2));
                Instant hour = morning.plusSeconds(3_600L * random.nextInt(12));
                copy.row(
                        person(worker),
                        lectures[watched[i]],
                        hour,
                        person(i),
                        channel(worker),
                        hour,
                        size.unitOf(worker),
                        segments(worker));
            }
        });
        copy("completion (person_id, lecture_id, channel, at, org, segments)", copy -> {
            for (int i = 0; i < watched.length; i += 4) {
                int worker = worker(number, size.visitsPerDay(), i);
                if (completed.add((long) worker * Size.LECTURES + watched[i])) {
                    copy.row(
                            person(worker),
                            lectures[watched[i]],
                            channel(worker),
                            morning,
                            size.unitOf(worker),
                            segments(worker));
                }
            }
        });
    }

    /** Who comes on a day: everybody in turn, and then again. */
    private int worker(int day, int perDay, int i) {
        return (int) (((long) day * perDay + i) * 7_919 % size.workers());
    }

    private static UUID person(int worker) {
        return new UUID(worker * 0x9E3779B97F4A7C15L, worker);
    }

    private static String channel(int worker) {
        return CHANNELS[worker % CHANNELS.length];
    }

    private static String segments(int worker) {
        return SEGMENTS[worker % SEGMENTS.length];
    }

    private void copy(String table, Rows rows) throws SQLException {
        try (OutputStream out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "COPY " + table + " FROM STDIN", 1 << 16)) {
            rows.writeTo(new Copy(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void analyze() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }
}
