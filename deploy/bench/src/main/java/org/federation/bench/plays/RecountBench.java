package org.federation.bench.plays;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.federation.bench.BenchIssuer;
import org.federation.bench.BenchPostgres;
import org.federation.bench.Lectures;
import org.federation.bench.PackagedLearning;
import org.federation.bench.ServiceProcess;

/**
 * Recounts a ledger of ten million plays while workers watch on: how long that takes, and how much longer than before a
 * beacon waits meanwhile, at a rate the machine bears easily.
 */
public final class RecountBench {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final int WORKERS = 5_000;
    private static final int AT_ONCE = 64;
    private static final int PER_SECOND = 500;
    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final Duration SLICE = Duration.ofSeconds(1);

    private RecountBench() {}

    /**
     * Prints the figures as its last line.
     *
     * @param arguments how many plays the ledger holds, if not ten million
     */
    public static void main(String[] arguments) throws Exception {
        int plays = arguments.length == 1 ? Integer.parseInt(arguments[0]) : 10_000_000;
        Path folder = Files.createDirectories(ROOT.resolve("deploy/bench/target/recount"));
        BenchIssuer issuer = new BenchIssuer();
        Path key = issuer.publishKey(folder.resolve("key.pem"));
        try (BenchPostgres postgres = BenchPostgres.start(folder);
                ServiceProcess service = PackagedLearning.start(
                        postgres,
                        folder,
                        key,
                        Map.of("PLATFORM_TOKEN_VERIFIED_TOKENS", Integer.toString(WORKERS + 1_000)));
                AgroalDataSource pool = postgres.pool(4);
                HttpLoad load = new HttpLoad(service.port())) {
            Lectures lectures = new Lectures(pool);
            System.out.printf("%,d plays are entered%n", plays);
            PastPlays.enter(pool, lectures, plays);
            load.atOnce(AT_ONCE);
            Onward beacons = new Onward(new Stage(pool)
                    .sitDown(workers(issuer), Choice.hot(lectures).next(WORKERS)));

            load.atRate(PER_SECOND, beacons, BEFORE);
            List<Tally> before = List.of(load.atRate(PER_SECOND, beacons, BEFORE));
            Recounted recounted = new Recounted(service, issuer.token(UUID.randomUUID(), "cn", "platform-admin"), pool);
            long start = System.nanoTime();
            FutureTask<Long> recount = new FutureTask<>(recounted::differences);
            new Thread(recount, "recount").start();
            List<Tally> during = new ArrayList<>();
            while (!recount.isDone()) {
                during.add(load.atRate(PER_SECOND, beacons, SLICE));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%nrecount ratio=%.2f rows=%d seconds=%.0f before=%.0f during=%.0f refused=%d difference=%d%n",
                    p99(before) / p99(during),
                    plays,
                    seconds,
                    p99(before),
                    p99(during),
                    Stream.concat(before.stream(), during.stream())
                            .mapToLong(tally -> tally.refused() + tally.failed())
                            .sum(),
                    recount.get());
        }
    }

    /** Of the worst second. */
    private static double p99(List<Tally> tallies) {
        return tallies.stream()
                .mapToDouble(tally -> tally.latencyMillis(0.99))
                .max()
                .orElseThrow();
    }

    private static List<Worker> workers(BenchIssuer issuer) {
        return Stream.generate(UUID::randomUUID)
                .limit(WORKERS)
                .map(id -> new Worker(id, issuer.token(id, "cn.beijing.haidian.bus474.team3", "worker")))
                .toList();
    }
}
