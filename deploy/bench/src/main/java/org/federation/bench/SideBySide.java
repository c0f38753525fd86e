package org.federation.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lets a contender run against a baseline: both are warmed up, then they take turns, so that a slower moment of the
 * machine meets both. The figure of each is the median of its turns.
 */
public final class SideBySide {

    private final Contender baseline;
    private final Contender contender;
    private final PrintStream out;
    private final List<Double> baselines = new ArrayList<>();
    private final List<Double> contenders = new ArrayList<>();

    public SideBySide(Contender baseline, Contender contender, PrintStream out) {
        this.baseline = baseline;
        this.contender = contender;
        this.out = out;
    }

    /** Both work for so long without being measured: a JVM needs 20 to 30 s of load before a figure means anything. */
    public SideBySide warmUp(Duration each) throws Exception {
        out.printf("warming up, %d s each%n", each.toSeconds());
        turn(baseline, each);
        turn(contender, each);
        return this;
    }

    /** Measures so many turns of each and prints them. */
    public SideBySide takeTurns(int turns, Duration each) throws Exception {
        out.printf("%d turns of %d s each, operations per second%n%n", turns, each.toSeconds());
        out.printf("%-8s%12s%12s%10s%n", "turn", baseline.name(), contender.name(), "ratio");
        for (int turn = 1; turn <= turns; turn++) {
            baselines.add(turn(baseline, each));
            contenders.add(turn(contender, each));
            row(Integer.toString(turn), baselines.get(turn - 1), contenders.get(turn - 1));
        }
        row("median", median(baselines), median(contenders));
        out.println();
        return this;
    }

    /** The last line, for people and scripts: {@code <title> ratio=<x.xx> <baseline>=<n> <contender>=<n>}. */
    public String summary(String title) {
        return String.format(
                Locale.ROOT,
                "%s ratio=%.2f %s=%.0f %s=%.0f",
                title,
                median(contenders) / median(baselines),
                baseline.name(),
                median(baselines),
                contender.name(),
                median(contenders));
    }

    private static double turn(Contender one, Duration time) throws Exception {
        one.prepare();
        return one.work(time).perSecond();
    }

    private void row(String label, double base, double other) {
        out.printf(Locale.ROOT, "%-8s%,12.0f%,12.0f%10.2f%n", label, base, other, other / base);
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
