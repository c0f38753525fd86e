package org.federation.learning.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One run of ffmpeg, in a process of its own that can be killed at any time and never outlives this one. */
final class FfmpegRun implements AutoCloseable {

    /**
     * It gives way to those who wait for an answer, and what it may have of memory is the address space's limit.
     *
     * <p>Its input is a pipe from here that carries nothing: it ends when this process does, even by {@code kill -9}.
     */
    private static final String GUARDED = """
            ulimit -v "$1" && shift || exit 126
            command -v nice >/dev/null && set -- nice -n 10 "$@"
            exec 3<&0
            "$@" </dev/null 3<&- &
            film=$!
            { read -r nothing; kill -9 "$film" 2>/dev/null; } <&3 &
            guard=$!
            wait "$film"
            code=$?
            kill "$guard" 2>/dev/null
            exit "$code"
            """;

    /** As a shell tells of signals 1, 2, 9 and 15. */
    private static final Set<Integer> KILLED = Set.of(129, 130, 137, 143);

    private static final int TAIL = 16_384;
    private static final String POSITION = "out_time_us=";

    private final Process process;
    private final StringBuilder messages = new StringBuilder();
    private final List<Thread> readers;
    private volatile Duration position = Duration.ZERO;

    private FfmpegRun(Process process) {
        this.process = process;
        this.readers = List.of(
                reader("ffmpeg-progress", process.getInputStream(), this::progress),
                reader("ffmpeg-messages", process.getErrorStream(), this::message));
        readers.forEach(Thread::start);
    }

    /**
     * Starts it in a folder, below which it is to write.
     *
     * @param memory the most it may take, in bytes
     */
    static FfmpegRun start(String ffmpeg, Path directory, List<String> arguments, long memory) throws IOException {
        String kilobytes = Long.toString(memory / 1_024);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", GUARDED, "ffmpeg-guard", kilobytes, ffmpeg));
        command.addAll(List.of("-hide_banner", "-nostdin", "-nostats", "-progress", "pipe:1"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "HOME"));
        return new FfmpegRun(builder.start());
    }

    /** Waits for its end; false if it did not come in this time. */
    boolean ended(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return true;
    }

    boolean succeeded() {
        return process.exitValue() == 0;
    }

    /**
     * Whether it was ended from outside (SIGTERM, or SIGKILL by a kernel short of memory). What it reads can make it
     * crash, and would again: that is no such end.
     */
    boolean wasKilled() {
        return KILLED.contains(process.exitValue());
    }

    /** How far into the film it has written. */
    Duration position() {
        return position;
    }

    /** The last of what it said. */
    String messages() {
        synchronized (messages) {
            return messages.toString();
        }
    }

    /** Kills it if it still runs. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void progress(String line) {
        String value =
                line.startsWith(POSITION) ? line.substring(POSITION.length()).strip() : "";
        if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            position = Duration.ofNanos(Long.parseLong(value) * 1_000);
        }
    }

    private void message(String line) {
        synchronized (messages) {
            messages.append(line).append('\n');
            if (messages.length() > 2 * TAIL) {
                messages.delete(0, messages.length() - TAIL);
            }
        }
    }

    private static Thread reader(String name, InputStream stream, Consumer<String> line) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader lines =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        lines.lines().forEach(line);
                    } catch (IOException | UncheckedIOException closed) {
                        // The process was killed; there is no more to read.
                    }
                },
                name);
        thread.setDaemon(true);
        return thread;
    }
}
