package org.federation.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.federation.local.ChildProcess.Stop;

/**
 * Processes that outlived a launcher which was killed. Each start of a process leaves a record; a process is taken for
 * the recorded one only if its id and its start time both match, since ids are given again.
 */
final class Orphans {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The kernel counts start times in ticks since boot, and the boot time it reports may move by a second. */
    private static final Duration CLOCK_PLAY = Duration.ofSeconds(2);

    /** All of them are made to survive being killed, so it is not worth waiting long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Orphans() {}

    /** What is kept of a started process; the instant in RFC 3339. */
    record Started(long pid, String at, Stop stop) {}

    static Path record(DataFolder data, String name, ProcessHandle process, Stop stop) throws IOException {
        Path file = data.run().resolve(name + ".json");
        Path fresh = data.run().resolve(name + ".new");
        JSON.writeValue(
                fresh.toFile(), new Started(process.pid(), startOf(process).toString(), stop));
        return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Ends what earlier runs left behind and returns the names of what was found. Database last: the others use it. */
    static List<String> stopAll(DataFolder data) throws IOException {
        List<Path> records;
        try (Stream<Path> files = Files.list(data.run())) {
            records = files.filter(file -> file.toString().endsWith(".json")).toList();
        }
        List<String> found = records.stream()
                .filter(file -> alive(file).isPresent())
                .map(Orphans::nameOf)
                .sorted()
                .toList();
        records.parallelStream().filter(file -> !isDatabase(file)).forEach(Orphans::stop);
        records.stream().filter(Orphans::isDatabase).forEach(Orphans::stop);
        for (Path file : records) {
            Files.delete(file);
        }
        return found;
    }

    private static void stop(Path file) {
        alive(file).ifPresent(process -> stop(process, read(file).stop()));
    }

    private static Optional<ProcessHandle> alive(Path file) {
        Started started = read(file);
        Instant at = Instant.parse(started.at());
        return ProcessHandle.of(started.pid()).filter(process -> {
            Duration apart = Duration.between(at, startOf(process)).abs();
            return process.isAlive() && apart.compareTo(CLOCK_PLAY) <= 0;
        });
    }

    private static void stop(ProcessHandle process, Stop stop) {
        stop.ask(process.pid());
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException deaf) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Started read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Started.class);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.FAILED, "Cannot read " + file + ": " + e.getMessage());
        }
    }

    /** The epoch where the system does not tell, so that such a process is never taken for a recorded one. */
    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static boolean isDatabase(Path file) {
        return nameOf(file).equals(Postgres.NAME);
    }
}
