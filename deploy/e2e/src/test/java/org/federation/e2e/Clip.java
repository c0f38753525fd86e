package org.federation.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A short film an editor might upload: six seconds, 320 by 240, moving, with sound. */
final class Clip {

    private static final Path FILE = Path.of("target/clip.mp4");
    /** Where the launcher, started by us or by hand, puts ffmpeg on a machine that has none installed. */
    private static final List<Path> UNPACKED =
            List.of(RealStack.DATA.resolve("bin/ffmpeg"), Path.of("../local/data/bin/ffmpeg"));

    private Clip() {}

    static synchronized Path make() {
        if (!Files.exists(FILE)) {
            render();
        }
        return FILE;
    }

    private static void render() {
        String[] command = {
            UNPACKED.stream()
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .findFirst()
                    .orElse("ffmpeg"),
            "-nostdin",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "mandelbrot=size=320x240:rate=15",
            "-f",
            "lavfi",
            "-i",
            "sine=frequency=330",
            "-t",
            "6",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac",
            FILE.toString()
        };
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("ffmpeg could not make the clip");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
