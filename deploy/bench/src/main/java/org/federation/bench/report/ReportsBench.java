package org.federation.bench.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.federation.bench.BenchPostgres;
import org.federation.bench.report.Timings.Timed;

/**
 * Reports over HTTP for a million workers in 2.8 million units, against counting the ledgers anew. The service is the
 * packaged one, and rolls up by itself what is copied into its ledgers.
 */
public final class ReportsBench {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path TARGET = ROOT.resolve("deploy/bench/target");

    private ReportsBench() {}

    /**
     * Prints a table, and the figures as its last line.
     *
     * @param arguments {@code --scale 0.1} for a tenth of everything
     */
    public static void main(String[] arguments) throws Exception {
        Size size = new Size(arguments.length == 2 ? Double.parseDouble(arguments[1]) : 1);
        Path folder = Files.createDirectories(TARGET.resolve("reports"));
        try (BenchPostgres postgres = BenchPostgres.start(folder);
                LearningProcess service = new LearningProcess(ROOT, folder, postgres.jdbcUrl());
                Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), BenchPostgres.USER, BenchPostgres.USER)) {
            service.awaitReady();
            LocalDate today = LocalDate.now(Load.DAYS);
            fill(connection, size, today);
            measure(new Timings(service, new Naive(connection), today));
        }
    }

    private static void fill(Connection connection, Size size, LocalDate today) throws Exception {
        Load load = new Load(connection, size, today);
        long start = System.nanoTime();
        load.units();
        say("%d s: units", start);
        for (int day = 0; day < Size.DAYS; day++) {
            load.day(day);
        }
        say("%d s: ledgers", start);
        Waiting.untilRolledUp(connection);
        say("%d s: rolled up", start);
        load.analyze();
        say("%d s: ready", start);
        System.out.printf(
                "%,d units, %,d workers, %,d rows in the ledgers%n%n",
                Waiting.count(connection, "organization"),
                Waiting.count(connection, "person_number"),
                Waiting.count(connection, "presence_fact"));
    }

    private static void measure(Timings timings) throws Exception {
        timings.warmUp();
        System.out.printf("%-34s%10s%10s%12s%10s%n", "report", "p50 ms", "p99 ms", "naive ms", "ratio");
        List<Timed> all = new ArrayList<>();
        for (String unit : List.of("cn", "cn.p7", "cn.p7.c3.d2.e1")) {
            for (int days : List.of(1, 30, 90)) {
                all.add(row(timings.compare(unit, days)));
            }
        }
        for (String by : List.of("lecture", "channel", "segment", "day")) {
            for (String unit : List.of("cn", "cn.p7")) {
                all.add(row(timings.time(unit, 90, by)));
            }
        }
        Timed largest = all.get(2);
        double slowest = all.stream().mapToDouble(Timed::p99).max().orElseThrow();
        System.out.printf(Locale.ROOT, "%nreports ratio=%.2f p99=%.0fms%n", largest.ratio(), slowest);
    }

    private static Timed row(Timed timed) {
        System.out.printf(
                Locale.ROOT,
                "%-34s%10.0f%10.0f%12s%10s%n",
                timed.name(),
                timed.p50(),
                timed.p99(),
                timed.naive() == 0 ? "" : "%.0f".formatted(timed.naive()),
                timed.naive() == 0 ? "" : "%.1f".formatted(timed.ratio()));
        return timed;
    }

    private static void say(String what, long start) {
        System.out.printf(what + "%n", (System.nanoTime() - start) / 1_000_000_000);
    }
}
