package org.federation.bench.jwt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.federation.bench.BenchIssuer;
import org.federation.bench.BenchPostgres;
import org.federation.bench.ServiceProcess;
import org.federation.bench.SideBySide;
import org.federation.bench.Wrk;

/** A POST that only a worker may send, with 1,000 workers' tokens in turn, against the same POST for everybody. */
public final class JwtBench {

    private static final Path BENCH = Path.of("deploy", "bench").toAbsolutePath();
    private static final int WORKERS = 1_000;

    private JwtBench() {}

    public static void main(String[] args) throws Exception {
        if (!Wrk.isThere()) {
            System.err.println("wrk is missing: install Debian's package wrk");
            System.exit(1);
        }
        Path folder = Files.createDirectories(BENCH.resolve("target/jwt"));
        BenchIssuer issuer = new BenchIssuer();
        Path key = issuer.publishKey(folder.resolve("key.pem"));
        Path tokens = issuer.writeTokens(folder.resolve("tokens"), WORKERS);
        Path none = Files.writeString(folder.resolve("no-tokens"), "");
        Path script = BENCH.resolve("src/main/wrk/post.lua");

        // The application is built on the kit, which wants its database, though these two addresses never ask it.
        try (BenchPostgres postgres = BenchPostgres.start(folder);
                ServiceProcess echo = ServiceProcess.start(
                        BENCH, folder.resolve("echo.log"), postgres.jdbcUrl(), key, List.of("-Xmx512m"), Map.of())) {
            SideBySide comparison = new SideBySide(
                    new Wrk("open", echo.address("/api/bench/echo/open"), script, Map.of("TOKENS", none.toString())),
                    new Wrk(
                            "secured",
                            echo.address("/api/bench/echo/secured"),
                            script,
                            Map.of("TOKENS", tokens.toString())),
                    System.out);
            comparison.warmUp(Duration.ofSeconds(30)).takeTurns(5, Duration.ofSeconds(8));
            System.out.println(comparison.summary("jwt"));
        }
    }
}
