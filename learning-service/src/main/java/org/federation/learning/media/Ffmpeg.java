package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ffmpeg program. */
@ApplicationScoped
class Ffmpeg {

    /** Stands before an input: no network is spoken to, and no picture decoded that would fill the memory. */
    static final List<String> GUARDED_INPUT =
            List.of("-protocol_whitelist", "file", "-max_pixels", Integer.toString(FilmProbe.Size.MOST_PIXELS));

    private static final Duration TURN = Duration.ofSeconds(1);

    private final MediaConfig config;

    Ffmpeg(MediaConfig config) {
        this.config = config;
    }

    /** What a run came to, its messages being the last of what it said. */
    record Ending(boolean succeeded, boolean killed, Duration position, String messages) {}

    /** It was stopped, since it took more time than it may. */
    static final class TookTooLong extends IOException {
        TookTooLong(Duration limit) {
            super("Took longer than " + limit);
        }
    }

    /** Someone is told now and then how far a run has come, and may put an end to it by answering false. */
    interface Watcher {
        boolean goOn(Duration position);
    }

    /**
     * Runs it to its end.
     *
     * @throws TookTooLong if it took more than the time it may
     * @throws IOException if it could not be started, or was stopped by the watcher
     */
    Ending run(Path directory, List<String> arguments, Watcher watcher) throws IOException, InterruptedException {
        return run(directory, arguments, config.timeLimit(), watcher);
    }

    /** As the other, within a time of its own. */
    Ending run(Path directory, List<String> arguments, Duration limit, Watcher watcher)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        try (FfmpegRun run = FfmpegRun.start(
                program(), directory, arguments, config.memoryLimit().asLongValue())) {
            while (!run.ended(TURN)) {
                if (!watcher.goOn(run.position())) {
                    throw new IOException("Stopped by its watcher");
                }
                if (System.nanoTime() > end) {
                    throw new TookTooLong(limit);
                }
            }
            return new Ending(run.succeeded(), run.wasKilled(), run.position(), run.messages());
        }
    }

    private String program() throws IOException {
        return config.ffmpeg()
                .filter(path -> !path.isBlank())
                .or(Ffmpeg::onPath)
                .orElseThrow(() -> new IOException("No ffmpeg: set MEDIA_FFMPEG, or put one on the PATH"));
    }

    private static Optional<String> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "ffmpeg"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
