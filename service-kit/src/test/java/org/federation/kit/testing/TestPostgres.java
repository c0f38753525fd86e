package org.federation.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * One embedded PostgreSQL 18 per test JVM, as durable as the real one ({@code fsync} and {@code synchronous_commit}
 * on). It starts when first asked for and ends with the JVM.
 */
public final class TestPostgres {

    /** Name and password of the server's only user. */
    public static final String USER = "postgres";

    /** A system property, because every restart of an application brings a class loader, and statics, of its own. */
    private static final String PORT = "org.federation.kit.testing.postgres-port";

    private static final Redirect LOG =
            Redirect.appendTo(Path.of("target", "postgres.log").toFile());

    private TestPostgres() {}

    /** Makes an empty database nobody else uses and returns its JDBC URL. */
    public static String freshDatabase() {
        int port = port();
        String name = "test_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        try (Connection connection = DriverManager.getConnection(jdbcUrl(port, "postgres"), USER, USER);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return jdbcUrl(port, name);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create a test database", e);
        }
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static synchronized int port() {
        Integer running = Integer.getInteger(PORT);
        if (running == null) {
            running = start();
            System.setProperty(PORT, running.toString());
        }
        return running;
    }

    private static int start() {
        try {
            Path data = Files.createTempDirectory("test-postgres-");
            int port = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("timezone", "UTC")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(LOG)
                    .setErrorRedirector(LOG)
                    .setRegisterShutdownHook(false)
                    .start()
                    .getPort();
            long postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postmaster, data)));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uses the JDK alone: at the JVM's end the class loaders of the applications under test are closed. */
    private static void stop(long postmaster, Path data) {
        ProcessHandle.of(postmaster).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A child of the killed server may still be removing files of its own; the folder is a temporary one.
            System.err.println("Left behind: " + data);
        }
    }
}
