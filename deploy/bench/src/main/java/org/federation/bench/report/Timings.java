package org.federation.bench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the time of reports, and of the same counted anew in between. */
final class Timings {

    private static final int REPORTS = 60;
    private static final int NAIVE_TURNS = 3;
    private static final long WARM_UP_NANOS = 60_000_000_000L;
    private static final Pattern VISITED = Pattern.compile("\"total\":\\{.*?\"visited\":\\{\"workers\":([0-9]+|null)");

    private final LearningProcess service;
    private final Naive naive;
    private final LocalDate today;

    Timings(LearningProcess service, Naive naive, LocalDate today) {
        this.service = service;
        this.naive = naive;
        this.today = today;
    }

    /** Milliseconds; those of the naive way are 0 where it was not asked. */
    record Timed(String name, double p50, double p99, double naive) {

        double ratio() {
            return naive / p50;
        }
    }

    void warmUp() throws Exception {
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            for (String by : List.of("unit", "channel", "lecture", "day")) {
                report("cn.p3", 90, by);
                report("cn.p3.c1.d1.e1", 90, by);
            }
        }
    }

    /** Both ways, in turn, and they must come to the same. */
    Timed compare(String unit, int days) throws Exception {
        List<Double> reports = new ArrayList<>();
        List<Double> anew = new ArrayList<>();
        for (int turn = 0; turn < NAIVE_TURNS; turn++) {
            long start = System.nanoTime();
            long expected = naive.report(unit, today.minusDays(days - 1L), today);
            anew.add(millisSince(start));
            String told = "";
            for (int i = 0; i < REPORTS / NAIVE_TURNS; i++) {
                long before = System.nanoTime();
                told = visited(report(unit, days, "unit"));
                reports.add(millisSince(before));
            }
            if (!told.equals("null") && Long.parseLong(told) != expected) {
                throw new IllegalStateException(unit + ": " + told + " in the report, " + expected + " in the ledger");
            }
        }
        Collections.sort(anew);
        return timed(unit + ", " + days + " d", reports, anew.get(NAIVE_TURNS / 2));
    }

    Timed time(String unit, int days, String by) throws Exception {
        List<Double> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS / 3; i++) {
            long before = System.nanoTime();
            report(unit, days, by);
            reports.add(millisSince(before));
        }
        return timed(unit + ", " + days + " d, by " + by, reports, 0);
    }

    private String report(String unit, int days, String by) throws Exception {
        return service.get("/api/learning/v1/reports/coverage?org=" + unit + "&by=" + by + "&from="
                + today.minusDays(days - 1L) + "&to=" + today);
    }

    private static String visited(String report) {
        Matcher matcher = VISITED.matcher(report);
        return matcher.find() ? matcher.group(1) : "null";
    }

    private static Timed timed(String name, List<Double> millis, double naive) {
        Collections.sort(millis);
        return new Timed(
                name, millis.get(millis.size() / 2), millis.get((int) Math.ceil(millis.size() * 0.99) - 1), naive);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
