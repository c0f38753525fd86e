package org.federation.bench.plays;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.federation.bench.ServiceProcess;

/** Three times as much as the service can take, for a minute; then what it can take again, and how soon it does. */
final class Overload {

    private static final int AT_ONCE = 6_000;
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final double CALM_P99_MILLIS = 250;

    private final ServiceProcess service;
    private final HttpLoad load;
    private final Onward beacons;

    Overload(ServiceProcess service, HttpLoad load, List<Sitting> sittings) {
        this.service = service;
        this.load = load;
        this.beacons = new Onward(sittings);
    }

    /** @param mebibytes of memory at most, while it lasted */
    record Outcome(
            double goodput,
            double peak,
            double sent,
            long refused,
            long failed,
            double p99,
            long mebibytes,
            int recoverySeconds) {}

    Outcome run() throws IOException {
        load.atOnce(AT_ONCE);
        double peak = load.asFastAsAnswered(beacons, Duration.ofSeconds(10)).takenPerSecond();
        System.out.printf(
                Locale.ROOT,
                "overload: peak %,.0f beacons/s; now %,.0f/s for %d s%n",
                peak,
                3 * peak,
                MINUTE.toSeconds());
        long most = service.residentMebibytes();
        Tally storm = load.atRate(3 * peak, beacons, MINUTE);
        most = Math.max(most, service.residentMebibytes());
        int seconds = 0;
        Tally look;
        do {
            look = load.atRate(peak / 2, beacons, LOOK);
            seconds++;
        } while (seconds < 60 && (look.refused() > 0 || look.latencyMillis(0.99) > CALM_P99_MILLIS));
        return new Outcome(
                storm.takenPerSecond(),
                peak,
                storm.sentPerSecond(),
                storm.refused(),
                storm.failed(),
                storm.latencyMillis(0.99),
                most,
                seconds);
    }
}
