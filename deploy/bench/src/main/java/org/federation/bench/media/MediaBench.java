package org.federation.bench.media;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.federation.bench.BenchIssuer;
import org.federation.bench.BenchPostgres;
import org.federation.bench.Lectures;
import org.federation.bench.PackagedLearning;
import org.federation.bench.ServiceProcess;
import org.federation.bench.SideBySide;
import org.federation.bench.Wrk;

/**
 * Serves ranges of 1 MiB of a film of 200 MB on 64 connections: the service behind its signed address, against nginx.
 */
public final class MediaBench {

    private static final Path BENCH = Path.of("deploy", "bench").toAbsolutePath();

    private MediaBench() {}

    public static void main(String[] args) throws Exception {
        requirePackage("wrk", Wrk.isThere());
        requirePackage("nginx", Nginx.isThere());
        Path folder = Files.createDirectories(BENCH.resolve("target/media"));
        BenchIssuer issuer = new BenchIssuer();
        Path key = issuer.publishKey(folder.resolve("key.pem"));
        Path script = BENCH.resolve("src/main/wrk/ranges.lua");
        Map<String, String> settings = Map.of("FILM_BYTES", Integer.toString(Film.BYTES));
        try (BenchPostgres postgres = BenchPostgres.start(folder);
                ServiceProcess service = PackagedLearning.start(postgres, folder, key, Map.of());
                Nginx nginx = Nginx.start(folder, folder.resolve("media"));
                AgroalDataSource pool = postgres.pool(2);
                Film film = Film.of(new Lectures(pool).published(), folder.resolve("media"), pool)) {
            String signed = film.signedPath(service, issuer.token(UUID.randomUUID(), "cn.beijing", "worker"));
            SideBySide comparison = new SideBySide(
                    new Wrk("nginx", nginx.address(film.path()), script, settings),
                    new Wrk("service", service.address(signed), script, settings),
                    System.out);
            comparison.warmUp(Duration.ofSeconds(30));
            long before = service.residentMebibytes();
            comparison.takeTurns(5, Duration.ofSeconds(8));
            long after = service.residentMebibytes();
            System.out.printf(
                    Locale.ROOT,
                    "a range is 1 MiB, so these are MiB/s; the service had %,d MiB of memory before and %,d MiB after%n",
                    before,
                    after);
            System.out.println(comparison.summary("media") + " rss=" + after + " grown=" + (after - before));
        }
    }

    private static void requirePackage(String name, boolean isThere) {
        if (!isThere) {
            System.err.println(name + " is missing: install Debian's package " + name);
            System.exit(1);
        }
    }
}
