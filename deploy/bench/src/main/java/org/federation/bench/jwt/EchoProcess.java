package org.federation.bench.jwt;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** The packaged application with {@link EchoResource}, a process of its own as in production. */
final class EchoProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final int managementPort;

    /** Starts it on the given database with the issuer's key; its output goes to {@code echo.log} beside the key. */
    EchoProcess(Path bench, String jdbcUrl, String user, Path key) throws IOException {
        port = freePort();
        managementPort = freePort();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = bench.resolve("target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-Xmx512m", "-jar", jar.toString());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                        Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                        Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort)),
                        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
                        Map.entry("QUARKUS_DATASOURCE_USERNAME", user),
                        Map.entry("QUARKUS_DATASOURCE_PASSWORD", user),
                        Map.entry("MP_JWT_VERIFY_ISSUER", BenchIssuer.NAME),
                        Map.entry("MP_JWT_VERIFY_PUBLICKEY_LOCATION", key.toString()),
                        Map.entry("PLATFORM_SECRET", Base64.getEncoder().encodeToString(new byte[32]))));
        process = builder.redirectErrorStream(true)
                .redirectOutput(bench.resolve("target/echo.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    void awaitReady() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                .build();
        while (process.isAlive()) {
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (ConnectException notYet) {
                // It is still starting; if it fails, its process ends and so does this loop.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The application did not start, see deploy/bench/target/echo.log");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
