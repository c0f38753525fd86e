package org.federation.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process of the platform: its output goes to a log file, and a record of it lets the next start find it if this one
 * dies.
 */
final class ChildProcess implements AutoCloseable {

    /** Settings of the caller's own shell must not leak into a process that reads its settings from the environment. */
    private static final List<String> NOT_INHERITED =
            List.of("QUARKUS_", "KC_", "MP_JWT_", "PLATFORM_", "MEDIA_", "PG", "JAVA_OPTS");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Process process;
    private final Path log;
    private final Path record;
    private final Stop stop;
    private volatile boolean stopping;

    /** How a process is asked to end in good order. */
    enum Stop {
        TERMINATE("TERM"),
        /** PostgreSQL's fast shutdown: sessions are ended, everything is checkpointed. */
        INTERRUPT("INT");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }

        void ask(long pid) {
            try {
                // The shell's own kill: a program of that name is not on every machine.
                new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ChildProcess(String name, Process process, Path log, Path record, Stop stop) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.record = record;
        this.stop = stop;
    }

    /** Starts a program in a session of its own, so that a Ctrl-C in the terminal reaches the launcher only. */
    static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, DataFolder data, Stop stop)
            throws IOException {
        data.requireOpen();
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString());
        }
        line.addAll(command);
        Path log = data.log(name);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().keySet().removeIf(key -> NOT_INHERITED.stream().anyMatch(key::startsWith));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        Path record = Orphans.record(data, name, process.pid(), stop);
        return new ChildProcess(name, process, log, record, stop);
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Calls back if the process ends without having been asked to. */
    void onUnexpectedEnd(Runnable action) {
        // Nobody waits for it; what the action comes to is the action's affair.
        CompletableFuture<Void> unused = process.onExit().thenRun(() -> {
            if (!stopping) {
                action.run();
            }
        });
    }

    /** One line that says how it ended and where to read more. */
    String obituary() {
        return "%s ended with code %d; its last words: %s (%s)".formatted(name, process.exitValue(), lastLine(), log);
    }

    private String lastLine() {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty() ? "none" : message(lines.get(lines.size() - 1));
        } catch (IOException unreadable) {
            return "unreadable, " + unreadable.getMessage();
        }
    }

    /** The services log JSON, of which only this is for people. */
    private static String message(String line) throws IOException {
        return line.startsWith("{") ? JSON.readTree(line).path("message").asText(line) : line;
    }

    /** Waits for a program that ends by itself; returns its exit code. */
    int await() throws InterruptedException, IOException {
        int code = process.waitFor();
        Files.deleteIfExists(record);
        return code;
    }

    /** Asks the process to end, and ends it after 30 seconds. */
    @Override
    public void close() {
        stopping = true;
        try {
            if (process.isAlive()) {
                stop.ask(process.pid());
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
            Files.deleteIfExists(record);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
