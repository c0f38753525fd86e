package org.federation.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.federation.local.ChildProcess.Stop;
import org.federation.local.demo.Account;
import org.federation.local.demo.Crowd;

/**
 * The issuer: Keycloak in production mode on the platform's own database. The distribution is shared by all data
 * folders and only read; a home folder of links gives each platform its own import and temporary files.
 */
final class Keycloak {

    static final String NAME = "keycloak";

    /** Options that Keycloak bakes into its distribution; another list makes it bake again. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--http-relative-path=/auth");

    private static final String REALM = "federation";

    private final Installation installation;
    private final DataFolder data;
    private final Ports ports;
    private final Secrets secrets;

    Keycloak(Installation installation, DataFolder data, Ports ports, Secrets secrets) {
        this.installation = installation;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** What stands in every token as {@code iss}. */
    static String issuer(Ports ports) {
        return "http://localhost:" + ports.gateway() + "/auth/realms/" + REALM;
    }

    /** Where the services fetch the keys: straight from Keycloak, so the gateway is not in the way. */
    static URI keys(Ports ports) {
        return realm(ports).resolve("protocol/openid-connect/certs");
    }

    /** Where a service logs in by a client of its own. */
    static URI tokens(Ports ports) {
        return realm(ports).resolve("protocol/openid-connect/token");
    }

    /** Answers as soon as the realm is there. */
    static URI readiness(Ports ports) {
        return realm(ports).resolve(".well-known/openid-configuration");
    }

    private static URI realm(Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.keycloak() + "/auth/realms/" + REALM + "/");
    }

    boolean isPrepared() throws IOException {
        return Files.exists(preparedMark()) && Files.readString(preparedMark()).equals(BUILD_OPTIONS.toString());
    }

    /** Builds the distribution for the options above, once per unpacking; takes half a minute. */
    void prepare() throws IOException, InterruptedException {
        try (FileChannel lock = FileChannel.open(
                installation.keycloak().resolve("preparing.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            lock.lock();
            if (!isPrepared()) {
                ChildProcess build = run(installation.keycloak(), "keycloak-build", with("build", BUILD_OPTIONS));
                if (build.await() != 0) {
                    throw Refusal.failed(build.obituary());
                }
                Files.writeString(preparedMark(), BUILD_OPTIONS.toString());
            }
        }
    }

    private Path preparedMark() {
        return installation.keycloak().resolve("prepared-for");
    }

    private static List<Account> everyone() {
        return Stream.concat(Account.all().stream(), Crowd.accounts().stream()).toList();
    }

    /**
     * Starts it without waiting; the realm is imported when there is none yet, or when its description has changed
     * since.
     */
    ChildProcess start(Postgres postgres) throws IOException, InterruptedException, SQLException {
        Path home = home();
        String realm = new ObjectMapper().writeValueAsString(Realm.compose(installation.realm(), everyone()));
        boolean isNew = !Files.exists(importedMark());
        boolean isCurrent = !isNew && Files.readString(importedMark()).equals(hash(realm));
        Files.writeString(importFile(), realm);

        if (isNew) {
            // Whatever an interrupted first start left: a half-made schema, a lock that nobody gives back.
            postgres.drop(NAME);
        }
        postgres.provide(NAME, secrets.get(NAME));
        if (!isNew && !isCurrent) {
            reimport();
        }
        List<String> options = new ArrayList<>(List.of(
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--hostname=http://localhost:" + ports.gateway() + "/auth",
                "--proxy-headers=xforwarded",
                // A changed theme is seen at the next start, not after the month browsers may keep it for.
                "--spi-theme--static-max-age=0"));
        if (isNew) {
            options.add("--import-realm");
        }
        return run(home, NAME, with("start", "--optimized", options));
    }

    /** Waits until the realm is there, and only then notes that it need not be imported again. */
    void awaitReady(ChildProcess process) throws IOException, InterruptedException {
        Readiness.await(readiness(ports), process);
        Files.writeString(importedMark(), hash(Files.readString(importFile())));
    }

    private Path importFile() {
        return data.keycloak().resolve("data/import/" + REALM + "-realm.json");
    }

    private Path importedMark() {
        return data.keycloak().resolve("imported-realm");
    }

    private void reimport() throws IOException, InterruptedException {
        ChildProcess process = run(
                home(),
                "keycloak-import",
                with("import", "--optimized", List.of("--file=" + importFile(), "--override=true")));
        if (process.await() != 0) {
            throw Refusal.failed(process.obituary());
        }
    }

    private Path home() throws IOException {
        Path home = data.keycloak();
        Files.createDirectories(home.resolve("data/import"));
        Files.createDirectories(home.resolve("conf"));
        link(home.resolve("lib"), installation.keycloak().resolve("lib"));
        link(home.resolve("providers"), installation.keycloak().resolve("providers"));
        link(home.resolve("themes"), installation.keycloakThemes());
        // Compressed copies of the theme's files as they once were; only another Keycloak makes Keycloak drop them.
        DataFolder.deleteTree(home.resolve("data/tmp"));
        return home;
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    /** Runs it without its shell script, which would stand between this program and the JVM. */
    private ChildProcess run(Path home, String name, List<String> arguments) throws IOException {
        List<String> command = Jvm.command(
                "-Xms64m",
                "-Xmx512m",
                // Less compiling halves the work of a start; nobody measures Keycloak here.
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                // Keycloak's own scripts fix the JVM's locale too: its messages pick theirs per request.
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return ChildProcess.start(name, command, environment(), data, Stop.TERMINATE);
    }

    /** Given by environment, since command lines can be read by every user of the machine. */
    private Map<String, String> environment() throws IOException {
        return Map.of(
                // The realm's placeholders for the services' own clients and their secrets.
                "SERVICE_CLIENTS_ENABLED",
                "true",
                "LEARNING_SERVICE_SECRET",
                secrets.get("learning-client"),
                "QUIZ_SERVICE_SECRET",
                secrets.get("quiz-client"),
                "OUTREACH_SERVICE_SECRET",
                secrets.get("outreach-client"),
                "KC_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + NAME,
                "KC_DB_USERNAME",
                NAME,
                "KC_DB_PASSWORD",
                secrets.get(NAME),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.get("keycloak-admin"),
                // One node: no cluster to look for.
                "KC_CACHE",
                "local");
    }

    private static List<String> with(String verb, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of(verb));
        arguments.addAll(options);
        return arguments;
    }

    private static List<String> with(String verb, String first, List<String> options) {
        List<String> arguments = with(verb, List.of(first));
        arguments.addAll(options);
        return arguments;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
