package org.federation.learning;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** A real S3 server ({@code deploy/s3}), in a process of its own, with an empty bucket. */
public final class S3Server implements QuarkusTestResourceLifecycleManager, AutoCloseable {

    public static final String BUCKET = "media";
    private static final Path CLASS_PATH = Path.of("..", "deploy", "s3", "target", "classpath");

    private final int port = freePort();
    private Process process;

    @Override
    public Map<String, String> start() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx320m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            Files.readString(CLASS_PATH).strip(),
                            "com.adobe.testing.s3mock.S3MockApplication",
                            "--server.port=" + freePort(),
                            "--http.port=" + port,
                            "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/s3-server.log"))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Awaitility.await("the S3 server").atMost(Duration.ofMinutes(3)).until(this::answers);
        return settings();
    }

    /** What tells the service to keep its media there. */
    public Map<String, String> settings() {
        return Map.of(
                "media.store",
                "s3",
                "media.s3.endpoint",
                endpoint().toString(),
                "media.s3.bucket",
                BUCKET,
                "media.s3.access-key",
                "test",
                "media.s3.secret-key",
                "test-secret");
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void stop() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        stop();
    }

    private boolean answers() {
        try {
            HttpURLConnection asked =
                    (HttpURLConnection) endpoint().resolve("/" + BUCKET).toURL().openConnection();
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
