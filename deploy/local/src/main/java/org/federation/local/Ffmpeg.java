package org.federation.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.federation.local.Refusal.Kind;

/** Finds the ffmpeg that transcodes uploads and makes the demo's clips. */
final class Ffmpeg {

    private static final String BUNDLED = "ws/schild/jave/nativebin/ffmpeg-amd64";

    private Ffmpeg() {}

    /** The one on the PATH, else the static one from Maven, unpacked into the data folder. */
    static Path find(DataFolder data) throws IOException {
        Optional<Path> installed = onPath(System.getenv().getOrDefault("PATH", ""));
        return installed.isPresent() ? installed.get() : bundled(data);
    }

    private static Optional<Path> onPath(String searchPath) {
        return Stream.of(searchPath.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path bundled(DataFolder data) throws IOException {
        Path program = data.bin().resolve("ffmpeg");
        if (Files.isExecutable(program)) {
            return program;
        }
        try (InputStream bytes = Ffmpeg.class.getClassLoader().getResourceAsStream(BUNDLED)) {
            if (bytes == null) {
                throw new Refusal(Kind.PROGRAM_MISSING, "No ffmpeg on the PATH; install your system's ffmpeg package");
            }
            Path unfinished = data.bin().resolve("ffmpeg.new");
            Files.copy(bytes, unfinished, StandardCopyOption.REPLACE_EXISTING);
            if (!unfinished.toFile().setExecutable(true)) {
                throw new IOException(unfinished + " cannot be made executable");
            }
            return Files.move(unfinished, program, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
