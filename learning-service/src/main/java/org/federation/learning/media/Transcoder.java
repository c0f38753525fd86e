package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Makes of an uploaded file, which may be anything, a set of renditions, or says why it cannot. */
@ApplicationScoped
class Transcoder {

    private static final double WHOLE = 0.95;
    private static final String MOST_PIXELS = Integer.toString(FilmProbe.Size.MOST_PIXELS);
    private static final Duration POSTER_AT_MOST = Duration.ofSeconds(3);

    private final Ffmpeg ffmpeg;
    private final MediaConfig config;

    Transcoder(Ffmpeg ffmpeg, MediaConfig config) {
        this.ffmpeg = ffmpeg;
        this.config = config;
    }

    /**
     * Transcodes a file into an empty folder.
     *
     * @param goOn told the per cent done about once a second; answers whether to go on
     * @throws BadFilm if no attempt at this file can succeed
     * @throws IOException if another attempt may
     */
    TranscodedFilm transcode(Path original, Path folder, IntPredicate goOn)
            throws BadFilm, IOException, InterruptedException {
        List<String> input = input(original);
        FilmProbe source = probe(folder, input, goOn);
        Ladder ladder = ladder(source);
        for (Ladder.Rung rung : ladder.rungs()) {
            Files.createDirectory(folder.resolve(rung.name()));
        }
        if (source.sound()) {
            Files.createDirectory(folder.resolve(Ladder.AUDIO));
        }
        require(ffmpeg.run(
                folder, together(input, ladder.arguments()), position -> goOn.test(percent(position, source))));
        TranscodedFilm film = RenditionSet.complete(folder, ladder);
        if (isCutShort(longest(folder, film, source), source)) {
            throw new BadFilm("truncated");
        }
        if (film.durationSeconds() > config.longest().toSeconds()) {
            throw new BadFilm("too-long");
        }
        require(ffmpeg.run(folder, poster(input, film), position -> goOn.test(99)));
        return film;
    }

    /**
     * What ffmpeg is told of the file.
     *
     * @throws IOException also if the file is not there: it came whole, so that is our own fault
     */
    private static List<String> input(Path original) throws BadFilm, IOException {
        if (Files.size(original) == 0) {
            throw new BadFilm("empty");
        }
        ContainerFormat format = ContainerFormat.of(original);
        if (format == null) {
            throw new BadFilm("not-a-film");
        }
        return List.of(
                "-protocol_whitelist",
                "file",
                "-max_pixels",
                MOST_PIXELS,
                "-f",
                format.reader,
                "-i",
                "file:" + original);
    }

    /** Without an output ffmpeg tells what it finds, and ends with an error in any case. */
    private FilmProbe probe(Path folder, List<String> input, IntPredicate goOn)
            throws BadFilm, IOException, InterruptedException {
        String found = ffmpeg.run(folder, input, position -> goOn.test(0)).messages();
        if (found.contains("moov atom not found")) {
            throw new BadFilm("truncated");
        }
        return FilmProbe.of(found);
    }

    private Ladder ladder(FilmProbe source) throws BadFilm {
        FilmProbe.Size picture = source.picture();
        if (picture == null) {
            throw new BadFilm(source.sound() ? "without-picture" : "broken");
        }
        if (picture.isTooLarge()) {
            throw new BadFilm("too-large-picture");
        }
        if (source.duration() != null && source.duration().compareTo(config.longest()) > 0) {
            throw new BadFilm("too-long");
        }
        return Ladder.of(source, picture);
    }

    private List<String> together(List<String> input, List<String> outputs) {
        // What declares no length is held to the longest too, and a little more, so that it can be told from it.
        List<String> all = new ArrayList<>(List.of(
                "-loglevel", "error", "-t", Long.toString(config.longest().toSeconds() + 1)));
        all.addAll(input);
        all.addAll(outputs);
        return all;
    }

    private static List<String> poster(List<String> input, TranscodedFilm film) {
        Duration middle = Duration.ofSeconds(film.durationSeconds()).dividedBy(2);
        Duration at = middle.compareTo(POSTER_AT_MOST) < 0 ? middle : POSTER_AT_MOST;
        List<String> all = new ArrayList<>(List.of("-loglevel", "error", "-ss", at.toMillis() + "ms"));
        all.addAll(input);
        all.addAll(List.of("-frames:v", "1", "-map", "0:v:0", "-q:v", "4", "-update", "1"));
        all.addAll(List.of("-vf", "scale=w='min(1280,iw)':h=-2,setsar=1", "-f", "image2", "poster.jpg"));
        return all;
    }

    private static void require(Ffmpeg.Ending ending) throws BadFilm, IOException {
        if (ending.succeeded()) {
            return;
        }
        if (ending.killed() || ending.messages().contains("No space left on device")) {
            throw new IOException("ffmpeg was stopped: " + ending.messages());
        }
        throw new BadFilm("broken");
    }

    /** Picture or sound, whichever goes on longer: that is the length a file declares. */
    private static double longest(Path folder, TranscodedFilm film, FilmProbe source) throws IOException {
        double sound = source.sound()
                ? RenditionPlaylist.read(folder.resolve(Ladder.AUDIO)).seconds()
                : 0;
        return Math.max(sound, film.durationSeconds());
    }

    private static boolean isCutShort(double seconds, FilmProbe source) {
        Duration declared = source.duration();
        return declared != null && seconds + 1 < WHOLE * declared.toMillis() / 1_000;
    }

    private static int percent(Duration position, FilmProbe source) {
        Duration whole = source.duration();
        if (whole == null || whole.isZero()) {
            return 0;
        }
        return (int) Math.min(98, 100 * position.toMillis() / whole.toMillis());
    }
}
