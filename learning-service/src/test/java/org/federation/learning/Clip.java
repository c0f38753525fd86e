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
    SMALL("320x180", 5, true, true),
    /** 20 seconds with sound, as a camera writes it: the index at the end. */
    LONGER("640x360", 20, true, false),
    /** Takes a machine of two cores some seconds to transcode. */
    HEAVY("1280x720", 24, true, false),
    SILENT("320x180", 2, false, false),
    PORTRAIT("270x480", 2, true, false);

    private final String size;
    private final int seconds;
    private final boolean sound;
    private final boolean indexFirst;

    Clip(String size, int seconds, boolean sound, boolean indexFirst) {
        this.size = size;
        this.seconds = seconds;
        this.sound = sound;
        this.indexFirst = indexFirst;
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
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "32", "-pix_fmt", "yuv420p"));
        if (indexFirst) {
            arguments.addAll(List.of("-movflags", "+faststart"));
        }
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
