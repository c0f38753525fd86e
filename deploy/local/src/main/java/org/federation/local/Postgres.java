package org.federation.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.federation.local.ChildProcess.Stop;
import org.federation.local.Refusal.Kind;

/** The platform's PostgreSQL 18: a process of our own with durable commits, its files kept in the data folder. */
final class Postgres implements AutoCloseable {

    static final String NAME = "postgres";

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final String password;
    private final ChildProcess process;

    private Postgres(int port, String password, ChildProcess process) {
        this.port = port;
        this.password = password;
        this.process = process;
    }

    /** Starts it on the folder's database cluster, which is made at first use, and waits until it takes connections. */
    static Postgres start(DataFolder data, int port, Secrets secrets) throws IOException, InterruptedException {
        Path programs = PostgresBinaries.unpack(data).resolve("bin");
        boolean isNew = !Files.exists(data.postgres());
        if (!isNew && !Files.exists(data.secrets())) {
            throw new Refusal(
                    Kind.FAILED, data.secrets() + " is lost, and the databases' passwords with it; use --fresh");
        }
        String password = secrets.get("postgres");
        if (isNew) {
            initialise(data, programs, password);
        }
        // Whoever wrote it is gone: our own record of it was followed before. A stale one may name a process of today.
        Files.deleteIfExists(data.postgres().resolve("postmaster.pid"));
        ChildProcess process = ChildProcess.start(NAME, server(data, programs, port), Map.of(), data, Stop.INTERRUPT);
        Postgres postgres = new Postgres(port, password, process);
        postgres.awaitConnections();
        return postgres;
    }

    private static void initialise(DataFolder data, Path programs, String password)
            throws IOException, InterruptedException {
        // Made under another name, so that one that was interrupted is never taken for a whole one.
        Path unfinished = data.path().resolve("postgres.new");
        DataFolder.deleteTree(unfinished);
        Path passwordFile = Files.createTempFile(
                "postgres",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            ChildProcess initdb = ChildProcess.start(
                    "initdb",
                    notAsRoot(List.of(
                            programs.resolve("initdb").toString(),
                            "--pgdata=" + unfinished,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            // The same order and case rules on every machine, whatever its locales.
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8")),
                    Map.of(),
                    data,
                    Stop.TERMINATE);
            if (initdb.await() != 0) {
                throw Refusal.failed(initdb.obituary());
            }
            Files.move(unfinished, data.postgres());
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static List<String> server(DataFolder data, Path programs, int port) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("postgres").toString(), "-D", data.postgres().toString(), "-p", "" + port));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "max_connections", "200",
                        "shared_buffers", "128MB",
                        // The figures the platform promises hold for commits that are on the disk.
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "timezone", "UTC",
                        "log_timezone", "UTC")
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return notAsRoot(command);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with the same files. */
    private static List<String> notAsRoot(List<String> command) {
        if (!System.getProperty("user.name").equals("root")) {
            return command;
        }
        List<String> line = new ArrayList<>(List.of("unshare", "-U"));
        line.addAll(command);
        return line;
    }

    private void awaitConnections() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive()) {
                    throw Refusal.failed(process.obituary());
                }
                if (System.nanoTime() > deadline) {
                    process.close();
                    throw new Refusal(Kind.FAILED, "PostgreSQL takes no connections: " + notYet.getMessage());
                }
                Thread.sleep(50);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, password);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes sure there is a database with a role of the same name that owns it, and no other role may enter. */
    void provide(String name, String rolePassword) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            if (!exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                sql.execute("CREATE ROLE " + name + " LOGIN");
            }
            sql.execute("ALTER ROLE " + name + " PASSWORD '" + rolePassword + "'");
            if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                sql.execute("CREATE DATABASE " + name + " OWNER " + name);
                sql.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
            }
        }
    }

    /** Removes a database with all that is in it, if there is one. */
    void drop(String name) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
