package org.federation.kit.testing;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the packaged service, started by {@link Instances}; it keeps its ports over a restart. */
public final class Instance implements AutoCloseable {

    private static final Path PACKAGED = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> environment;
    private final File log;
    private final int port = freePort();
    private final int managementPort = freePort();
    private @Nullable Process process;

    Instance(String name, Map<String, String> environment) {
        this.environment = environment;
        this.log = Path.of("target", name + ".log").toFile();
    }

    /** Where it answers, e.g. {@code http://127.0.0.1:40123}, with no slash at the end. */
    public String baseUri() {
        return "http://127.0.0.1:" + port;
    }

    /** Where its health and metrics are. */
    public String managementUri() {
        return "http://127.0.0.1:" + managementPort;
    }

    /** The process id, e.g. to stop and continue it by signals. */
    public long pid() {
        return started().pid();
    }

    /** {@code kill -9}: no shutdown hook runs. Returns when the process is gone. */
    public void kill() {
        Process victim = started();
        victim.descendants().forEach(ProcessHandle::destroyForcibly);
        victim.destroyForcibly();
        victim.onExit().join();
    }

    /** {@code kill -15}, as Kubernetes asks a pod to go; returns when it is gone. */
    public void stop() {
        started().destroy();
        started().onExit().orTimeout(120, TimeUnit.SECONDS).join();
    }

    /** Starts it again on the same ports and database, and returns when it is ready. */
    public void restart() {
        launch();
        awaitReady();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    void launch() {
        if (!Files.exists(PACKAGED)) {
            throw new IllegalStateException(PACKAGED + " is missing: run these tests from integration-test on");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(java, "-Xmx384m", "-XX:TieredStopAtLevel=1", "-jar", PACKAGED.toString());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        try {
            Process launched = builder.start();
            process = launched;
            // A test JVM that is interrupted must not leave services behind.
            Runtime.getRuntime().addShutdownHook(new Thread(launched::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, and returns what it wrote until it ended, which it has to do by itself, soon, and with an error. */
    String lastWords() {
        try {
            Files.deleteIfExists(log.toPath());
            launch();
            started().onExit().orTimeout(180, TimeUnit.SECONDS).join();
            if (started().exitValue() == 0) {
                throw new IllegalStateException("The service ended without an error, see " + log);
            }
            return Files.readString(log.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .until(this::ready);
    }

    private boolean ready() throws InterruptedException {
        if (!started().isAlive()) {
            throw new IllegalStateException(
                    "The service ended with " + started().exitValue() + ", see " + log);
        }
        try {
            URI health = URI.create(managementUri() + "/q/health/ready");
            return HTTP.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            // Nobody listens yet, or the connection kept from before was to the process that has been killed.
            return false;
        }
    }

    private Process started() {
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
