package org.federation.bench.report;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.federation.bench.BenchPostgres;
import org.jose4j.lang.JoseException;

/** The packaged learning-service, a process of its own as in production, and somebody of its national staff. */
final class LearningProcess implements AutoCloseable {

    private final Process process;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final Path log;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    LearningProcess(Path root, Path folder, String jdbcUrl) throws IOException, JoseException {
        Staff staff = new Staff();
        token = staff.token();
        log = folder.resolve("learning.log");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = root.resolve("learning-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-Xmx1g", "-jar", jar.toString());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                        Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                        Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort)),
                        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
                        Map.entry("QUARKUS_DATASOURCE_USERNAME", BenchPostgres.USER),
                        Map.entry("QUARKUS_DATASOURCE_PASSWORD", BenchPostgres.USER),
                        Map.entry("MP_JWT_VERIFY_ISSUER", Staff.ISSUER),
                        Map.entry(
                                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                                staff.publishKey(folder.resolve("key.pem")).toString()),
                        Map.entry(
                                "MEDIA_FOLDER",
                                Files.createDirectories(folder.resolve("media")).toString()),
                        Map.entry("LEARNING_ROLL_UP_EVERY", "1s"),
                        Map.entry("PLATFORM_SECRET", Base64.getEncoder().encodeToString(new byte[32]))));
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    void awaitReady() throws IOException, InterruptedException {
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
        throw new IllegalStateException("The service did not start, see " + log);
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
