package org.federation.local.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Makes the lectures' clips: our own pictures and sound, encoded by ffmpeg. */
final class ClipStudio {

    private final Path ffmpeg;
    private final Path folder;

    /** @param folder where finished clips are kept, so that an interrupted loading need not make them again */
    ClipStudio(Path ffmpeg, Path folder) {
        this.ffmpeg = ffmpeg;
        this.folder = folder;
    }

    Path make(Clip clip) throws IOException, InterruptedException {
        Path finished = folder.resolve(clip.ref() + ".mp4");
        if (Files.exists(finished)) {
            return finished;
        }
        Path tune = folder.resolve(clip.ref() + ".wav");
        Path unfinished = folder.resolve(clip.ref() + ".new.mp4");
        Path log = folder.resolve(clip.ref() + ".log");
        Tune.write(clip, tune);
        encode(clip, tune, unfinished, log);
        Files.delete(tune);
        Files.delete(log);
        return Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
    }

    private void encode(Clip clip, Path tune, Path film, Path log) throws IOException, InterruptedException {
        Process encoder = new ProcessBuilder(command(clip, tune, film))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (OutputStream pictures = encoder.getOutputStream()) {
            new Filmstrip(clip).writeTo(pictures);
        } catch (IOException brokenPipe) {
            encoder.waitFor();
            throw new IOException("ffmpeg gave up on " + clip.ref() + ": " + Files.readString(log), brokenPipe);
        }
        if (encoder.waitFor() != 0) {
            throw new IOException("ffmpeg failed on " + clip.ref() + ": " + Files.readString(log));
        }
    }

    /** Quick rather than small: the file is transcoded right after its upload. */
    private List<String> command(Clip clip, Path tune, Path film) {
        return List.of(
                ffmpeg.toString(),
                "-hide_banner",
                "-loglevel",
                "error",
                "-y",
                "-f",
                "rawvideo",
                "-pixel_format",
                "bgr0",
                "-video_size",
                clip.width() + "x" + clip.height(),
                "-framerate",
                Integer.toString(Clip.FRAMES_PER_SECOND),
                "-i",
                "-",
                "-i",
                tune.toString(),
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "22",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-b:a",
                "96k",
                "-shortest",
                "-movflags",
                "+faststart",
                film.toString());
    }
}
