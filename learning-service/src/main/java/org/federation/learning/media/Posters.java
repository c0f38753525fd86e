package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.federation.kit.problem.Problem;

/**
 * Makes posters: of a second of a film, or of a picture someone uploads. Both become a JPEG of at most 1280 pixels in
 * width that holds nothing but its pixels.
 */
@ApplicationScoped
public class Posters {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2;

    private final Ffmpeg ffmpeg;
    private final MediaStore store;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Posters(Ffmpeg ffmpeg, MediaStore store) {
        this.ffmpeg = ffmpeg;
        this.store = store;
    }

    /**
     * Keeps a film's picture at a time.
     *
     * @param film one that is ready
     * @return its name, for {@link FilmShelf#show}
     * @throws Problem 422 {@code poster-beyond-film}
     */
    public String frame(Media film, double atSeconds) {
        Rendition best = film.renditions.get(film.renditions.size() - 1);
        String folder = "renditions/" + film.edition + "/" + best.name() + "/";
        FilmPiece piece =
                FilmPiece.at(atSeconds, new String(store.read(folder + "index.m3u8"), StandardCharsets.UTF_8));
        if (piece == null) {
            throw Problem.unprocessable("poster-beyond-film");
        }
        return keep(film, workspace -> {
            Path clip = workspace.resolve("piece.mp4");
            Files.write(clip, store.read(folder + Ladder.INIT));
            Files.write(clip, store.read(folder + piece.name()), StandardOpenOption.APPEND);
            for (double offset : new double[] {piece.offsetSeconds(), 0}) {
                List<String> input =
                        List.of("-ss", Math.round(offset * 1_000) + "ms", "-f", "mov", "-i", "file:" + clip);
                run(workspace, input);
                if (Files.exists(workspace.resolve("poster.jpg"))) {
                    return;
                }
            }
        });
    }

    /**
     * Keeps a picture that was uploaded, which may be anything.
     *
     * @return its name, for {@link FilmShelf#show}
     * @throws Problem 422 {@code poster-not-a-picture} for anything that cannot be shown as one
     */
    public String picture(Media film, byte[] upload) {
        PictureFormat format = PictureFormat.of(upload);
        if (format == null) {
            throw Problem.unprocessable("poster-not-a-picture");
        }
        return keep(film, workspace -> {
            Path picture = Files.write(workspace.resolve("picture"), upload);
            run(workspace, List.of("-f", format.reader, "-i", "file:" + picture));
        });
    }

    /** What leaves {@code poster.jpg} in a folder, or nothing. */
    private interface Making {
        void in(Path workspace) throws IOException, InterruptedException;
    }

    private String keep(Media film, Making making) {
        if (!places.tryAcquire()) {
            throw Problem.unavailable(Duration.ofSeconds(1));
        }
        try {
            Path workspace = Files.createTempDirectory("poster");
            try {
                making.in(workspace);
                Path poster = workspace.resolve("poster.jpg");
                if (!Files.exists(poster)) {
                    throw Problem.unprocessable("poster-not-a-picture");
                }
                return store.putFile(film.id, "jpg", Files.readAllBytes(poster));
            } finally {
                FileTree.remove(workspace);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(Duration.ofSeconds(1));
        } finally {
            places.release();
        }
    }

    private void run(Path workspace, List<String> input) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error"));
        arguments.addAll(Ffmpeg.GUARDED_INPUT);
        arguments.addAll(input);
        arguments.addAll(
                List.of("-frames:v", "1", "-map", "0:v:0", "-map_metadata", "-1", "-q:v", "4", "-update", "1"));
        arguments.addAll(List.of("-vf", "scale=w='min(1280,iw)':h=-2,setsar=1", "-f", "image2", "poster.jpg"));
        ffmpeg.run(workspace, arguments, LIMIT, position -> true);
    }
}
