package org.federation.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.federation.local.ChildProcess.Stop;

/**
 * Processes that outlived a launcher which was killed. Each start of a process leaves a record; a process is taken for
 * the recorded one only if its id and its start both match, since ids are given again.
 */
final class Orphans {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path PROC = Path.of("/proc");

    /** Of the fields behind the command's name in {@code /proc/<pid>/stat}; its 22nd in all (man 5 proc). */
    private static final int START_FIELD = 19;

    /** All of them are made to survive being killed, so it is not worth waiting long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Orphans() {}

    /**
     * What is kept of a started process.
     *
     * @param start names its start: the machine's boot and the clock ticks since; no clock that is set can change it
     */
    record Started(long pid, String start, Stop stop) {}

    static Path record(DataFolder data, String name, long pid, Stop stop) throws IOException {
        Path file = data.run().resolve(name + ".json");
        Path fresh = data.run().resolve(name + ".new");
        JSON.writeValue(fresh.toFile(), new Started(pid, startOf(pid), stop));
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
        read(file).ifPresent(started -> alive(file).ifPresent(process -> stop(process, started.stop())));
    }

    private static Optional<ProcessHandle> alive(Path file) {
        return read(file)
                .filter(started -> startOf(started.pid()).equals(started.start()))
                .flatMap(started -> ProcessHandle.of(started.pid()))
                .filter(ProcessHandle::isAlive);
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

    /** Empty for a record that a failing machine left half written: the process it told of went with the machine. */
    private static Optional<Started> read(Path file) {
        try {
            return Optional.of(JSON.readValue(file.toFile(), Started.class));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Empty where there is no such process. */
    private static String startOf(long pid) {
        try {
            String boot =
                    Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            // The command's name stands in brackets and may hold spaces and brackets itself.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return boot + " " + fields[START_FIELD];
        } catch (IOException gone) {
            return "";
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static boolean isDatabase(Path file) {
        return nameOf(file).equals(Postgres.NAME);
    }
}
