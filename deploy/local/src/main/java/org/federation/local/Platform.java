package org.federation.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.federation.local.Refusal.Kind;
import org.federation.local.demo.Demo;
import org.federation.local.gateway.Gateway;
import org.federation.local.gateway.Upstream;
import org.jspecify.annotations.Nullable;

/** The whole platform: database, issuer, three services and the gateway, started side by side and stopped in order. */
public final class Platform implements AutoCloseable {

    private final Options options;
    private final Progress progress;
    private final Ports ports;
    private final Map<Stage, List<AutoCloseable>> running = new EnumMap<>(Stage.class);
    private final ExecutorService starters = Executors.newCachedThreadPool(Platform::daemon);
    private boolean closed;
    private @Nullable Demo demo;

    /** The order in which parts stop: nothing goes before what still uses it. */
    private enum Stage {
        ENTRY,
        PROCESSES,
        DATABASE,
        FOLDER
    }

    private Platform(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.ports = new Ports(options.port());
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws Refusal if something stands in the way; nothing runs on then
     */
    public static Platform start(Options options, Progress progress) {
        Platform platform = prepare(options, progress);
        platform.start();
        return platform;
    }

    /** A platform that can be closed from another thread already while {@link #start()} is under way. */
    static Platform prepare(Options options, Progress progress) {
        return new Platform(options, progress);
    }

    void start() {
        try {
            Installation installation = Installation.find();
            installation.requireBuilt();
            DataFolder data = keep(Stage.FOLDER, DataFolder.open(options.data()));
            clean(data);
            ports.requireFree();
            startAll(installation, data);
        } catch (Exception e) {
            RuntimeException told = isClosed() ? new Refusal(Kind.FAILED, "Stopped while starting") : refusal(e);
            close();
            throw told;
        }
    }

    /** What the machine denies is told in a line; anything else is a mistake of ours and keeps its trace. */
    private RuntimeException refusal(Exception e) {
        RuntimeException told = new IllegalStateException("The platform cannot start", e);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                told = refusal;
            } else if (cause instanceof IOException denied) {
                told = Refusal.failed(denied);
            }
        }
        return DataFolder.isFull(options.data())
                ? new Refusal(Kind.NO_DISK, "The disk is full at " + options.data() + ": " + told.getMessage())
                : told;
    }

    private void clean(DataFolder data) throws IOException {
        List<String> orphans = Orphans.stopAll(data);
        if (!orphans.isEmpty()) {
            progress.line("stopped what a killed run had left: " + String.join(", ", orphans));
        }
        if (options.fresh()) {
            data.clear();
        }
    }

    private void startAll(Installation installation, DataFolder data) throws Exception {
        Secrets secrets = Secrets.load(data.secrets());
        Path ffmpeg = Ffmpeg.find(data);
        demo = new Demo(origin(), data.demo(), ffmpeg, progress);
        HostPlatforms hosts = new HostPlatforms(ports);
        keep(Stage.ENTRY, Gateway.start(ports.gateway(), installation.webClient(), upstreams()));
        Keycloak keycloak = new Keycloak(installation, data, ports, secrets);
        BackendProcess backends = new BackendProcess(installation, data, ports, secrets, ffmpeg, hosts);

        CompletableFuture<?> prepared = keycloak.isPrepared()
                ? CompletableFuture.completedFuture(null)
                : sideBySide("Keycloak's build, once", () -> {
                    progress.line("building Keycloak for this platform (once, half a minute)");
                    keycloak.prepare();
                    return keycloak;
                });
        CompletableFuture<Postgres> postgres =
                sideBySide("PostgreSQL", () -> keep(Stage.DATABASE, Postgres.start(data, ports.postgres(), secrets)));

        List<CompletableFuture<?>> all = new ArrayList<>();
        for (Backend backend : Backend.values()) {
            all.add(postgres.thenCompose(database ->
                    sideBySide(backend.module(), () -> startBackend(backend, backends, database, secrets))));
        }
        all.add(prepared.thenCombine(postgres, (ready, database) -> database)
                .thenCompose(database -> sideBySide("Keycloak", () -> startKeycloak(keycloak, database))));
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }

    private ChildProcess startBackend(Backend backend, BackendProcess backends, Postgres database, Secrets secrets)
            throws Exception {
        database.provide(backend.label(), secrets.get(backend.label()));
        ChildProcess process = keep(Stage.PROCESSES, backends.start(backend, database));
        Readiness.await(backends.readiness(backend), process);
        return watch(process);
    }

    private ChildProcess startKeycloak(Keycloak keycloak, Postgres database) throws Exception {
        ChildProcess process = keep(Stage.PROCESSES, keycloak.start(database));
        keycloak.awaitReady(process);
        return watch(process);
    }

    private List<Upstream> upstreams() {
        List<Upstream> upstreams = new ArrayList<>();
        for (Backend backend : Backend.values()) {
            upstreams.add(new Upstream("/api/" + backend.label(), ports.of(backend), backend.shared()));
        }
        upstreams.add(new Upstream("/media", ports.of(Backend.LEARNING)));
        upstreams.add(new Upstream("/auth", ports.keycloak()));
        return upstreams;
    }

    private <T> CompletableFuture<T> sideBySide(String name, Callable<T> action) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return progress.step(name, action);
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                starters);
    }

    private ChildProcess watch(ChildProcess process) {
        process.onUnexpectedEnd(() -> progress.line(process.obituary()));
        return process;
    }

    /** Remembers what must be stopped; what comes up only after the stop is stopped at once. */
    private <T extends AutoCloseable> T keep(Stage stage, T part) throws Exception {
        synchronized (running) {
            if (!closed) {
                running.computeIfAbsent(stage, any -> new ArrayList<>()).add(part);
                return part;
            }
        }
        part.close();
        throw new Refusal(Kind.FAILED, "Stopped while starting");
    }

    /**
     * Loads the demo data, unless it is there or was not asked for; returns when the last film is ready. The platform
     * can be used meanwhile.
     */
    public void loadDemo() throws IOException, InterruptedException {
        if (options.demo() && demo != null) {
            demo.load();
        }
    }

    /** What a browser opens. */
    public URI origin() {
        return URI.create("http://localhost:" + ports.gateway() + "/");
    }

    /** Whether it has been stopped, or never came up. */
    boolean isClosed() {
        synchronized (running) {
            return closed;
        }
    }

    /** Stops everything, stage by stage. */
    @Override
    public void close() {
        synchronized (running) {
            closed = true;
        }
        for (Stage stage : Stage.values()) {
            List<AutoCloseable> parts = running.getOrDefault(stage, List.of());
            parts.parallelStream().forEach(this::stop);
        }
        running.clear();
        starters.shutdownNow();
    }

    private void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            progress.line("could not stop in order: " + e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "starter");
        thread.setDaemon(true);
        return thread;
    }
}
