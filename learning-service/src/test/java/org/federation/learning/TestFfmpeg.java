package org.federation.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The ffmpeg of the tests: the machine's own, else the one of a Maven artifact. Gives it to the service under test. */
public final class TestFfmpeg implements QuarkusTestResourceLifecycleManager {

    private static final String ARTIFACT = "ws/schild/jave/nativebin/ffmpeg-amd64";

    @Override
    public Map<String, String> start() {
        return Map.of("media.ffmpeg", program());
    }

    @Override
    public void stop() {}

    /** Where it is. */
    public static synchronized String program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(TestFfmpeg::unpacked)
                .toString();
    }

    /** Runs it, and asks that it succeeds. */
    public static void run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program(), "-y", "-loglevel", "error", "-nostdin"));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            process.waitFor(120, TimeUnit.SECONDS);
            assertEquals(0, process.exitValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Makes a film of these arguments, which are written as in a shell. */
    public static Path make(Path film, String arguments) {
        try {
            Files.createDirectories(film.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(Stream.concat(Stream.of(arguments.replace("'", "").split(" ")), Stream.of(film.toString()))
                .toList());
        return film;
    }

    private static Path unpacked() {
        Path program = Path.of("target", "ffmpeg").toAbsolutePath();
        try (InputStream packed = TestFfmpeg.class.getClassLoader().getResourceAsStream(ARTIFACT)) {
            Files.copy(packed, program, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        program.toFile().setExecutable(true);
        return program;
    }
}
