package org.federation.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small real films, each made once. */
public enum Clip {
    /** 5 seconds with sound, its index at the front. */
    SMALL("320x180", 5, true, List.of("-movflags", "+faststart")),
    /** 20 seconds with sound, as a camera writes it: the index at the end. */
    LONGER("640x360", 20, true, List.of()),
    /** Takes a machine of two cores some seconds to transcode. */
    HEAVY("1280x720", 12, true, List.of()),
    SILENT("320x180", 2, false, List.of()),
    PORTRAIT("270x480", 2, true, List.of());

    private final String size;
    private final int seconds;
    private final boolean sound;
    private final List<String> options;

    Clip(String size, int seconds, boolean sound, List<String> options) {
        this.size = size;
        this.seconds = seconds;
        this.sound = sound;
        this.options = options;
    }

    public synchronized Path file() {
        Path file = Path.of("target", "clips", name().toLowerCase(Locale.ROOT) + ".mp4")
                .toAbsolutePath();
        if (!Files.exists(file)) {
            make(file);
        }
        return file;
    }

    public byte[] bytes() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path file) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=" + size + ":rate=25:duration=" + seconds));
        if (sound) {
            arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=" + seconds, "-c:a", "aac"));
        }
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));
        arguments.addAll(options);
        Path draft = file.resolveSibling(file.getFileName() + ".draft.mp4");
        arguments.add(draft.toString());
        try {
            Files.createDirectories(file.getParent());
            TestFfmpeg.run(arguments);
            Files.move(draft, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
