package org.federation.bench.plays;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.bench.BenchIssuer;
import org.federation.bench.BenchPostgres;
import org.federation.bench.Lectures;
import org.federation.bench.PackagedLearning;
import org.federation.bench.ServiceProcess;
import org.federation.bench.SideBySide;

/**
 * Counts plays over HTTP with real tokens: all of one hot lecture, against the least a naive service does; then of
 * lectures chosen as people choose; then three times as many beacons as can be taken. Afterwards the counters are
 * recounted.
 */
public final class PlaysBench {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final int WORKERS = 40_000;

    /** All workers are before one instance. */
    private static final String AS_MANY = Integer.toString(WORKERS + 1_000);

    /**
     * With too little memory for them all one turn of ten has a full collection in it. It is touched beforehand, and
     * room for classes is made, so that neither happens in a turn.
     */
    private static final List<String> ROOM =
            List.of("-Xms2g", "-Xmx2g", "-Xmn800m", "-XX:+AlwaysPreTouch", "-XX:MetaspaceSize=192m");

    private static final int LECTURES = 1_000;
    private static final int TURNS = 5;
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(150);

    private PlaysBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(ROOT.resolve("deploy/bench/target/plays"));
        BenchIssuer issuer = new BenchIssuer();
        Path key = issuer.publishKey(folder.resolve("key.pem"));
        System.out.printf("%,d workers log in%n", WORKERS);
        List<Worker> workers = IntStream.range(0, WORKERS)
                .parallel()
                .mapToObj(i -> worker(issuer))
                .toList();
        try (BenchPostgres postgres = BenchPostgres.start(folder);
                ServiceProcess service = PackagedLearning.start(
                        postgres,
                        folder,
                        key,
                        ROOM,
                        Map.of("PLATFORM_TOKEN_VERIFIED_TOKENS", AS_MANY, "LEARNING_SITTINGS_REMEMBERED", AS_MANY));
                AgroalDataSource pool = postgres.pool(HotRow.CONNECTIONS);
                HttpLoad load = new HttpLoad(service.port())) {
            load.atOnce(Beaconing.AT_ONCE);
            Stage stage = new Stage(pool);
            Lectures lectures = new Lectures(pool);
            HotRow naive = new HotRow(pool);
            Beaconing one = new Beaconing("plays", stage, load, workers, Choice.hot(lectures));
            SideBySide hot = new SideBySide(naive, one, System.out);
            System.out.println("one hot lecture");
            for (long end = System.nanoTime() + WARM_UP.toNanos(); System.nanoTime() < end; ) {
                hot.warmUp(TURN);
            }
            hot.takeTurns(TURNS, TURN);

            Beaconing many = new Beaconing("zipf", stage, load, workers, Choice.zipf(lectures, LECTURES));
            SideBySide zipf = new SideBySide(naive, many, System.out);
            System.out.printf("%,d lectures, chosen by Zipf's law%n", LECTURES);
            zipf.warmUp(TURN).takeTurns(TURNS, TURN);

            Recounted recounted = new Recounted(service, issuer.token(UUID.randomUUID(), "cn", "platform-admin"), pool);
            long missing = recounted.missing(one.plays() + many.plays());
            Overload.Outcome storm = new Overload(service, load, many.sittings()).run();
            long difference = missing + recounted.differences();
            System.out.printf(
                    Locale.ROOT,
                    "sent %,.0f/s, taken %,.0f/s of %,.0f/s, refused with 503 %,d, otherwise %,d, p99 %.0f ms, %,d MiB at most%n%n",
                    storm.sent(),
                    storm.goodput(),
                    storm.peak(),
                    storm.refused(),
                    storm.failed(),
                    storm.p99(),
                    storm.mebibytes());
            System.out.println(zipf.summary("zipf") + String.format(Locale.ROOT, " p99=%.0f", many.p99Millis(TURNS)));
            System.out.println(hot.summary("plays")
                    + String.format(
                            Locale.ROOT,
                            " p99=%.0f difference=%d goodput=%.2f recovery=%d rss=%d",
                            one.p99Millis(TURNS),
                            difference,
                            storm.goodput() / storm.peak(),
                            storm.recoverySeconds(),
                            storm.mebibytes()));
        }
    }

    private static Worker worker(BenchIssuer issuer) {
        UUID id = UUID.randomUUID();
        return new Worker(id, issuer.token(id, "cn.beijing.haidian.bus474.team3", "worker"));
    }
}
