package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of an uploaded file, which may be anything, a set of renditions, or says why it cannot. */
@ApplicationScoped
class Transcoder {

    private static final double WHOLE = 0.95;
    /** An encoder whose settings are ours fails to open only for want of memory or threads. */
    private static final Pattern OUT_OF_MEMORY =
            Pattern.compile("Cannot allocate memory|malloc of size|Error while opening encoder");

    private static final Pattern TOO_MANY_PIXELS = Pattern.compile("max pixel count|Picture size \\d+x\\d+ is invalid");

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
        try {
            return transcodeWithin(original, folder, goOn);
        } catch (Ffmpeg.TookTooLong e) {
            throw BadFilm.beyondLimits("too-slow");
        }
    }

    private TranscodedFilm transcodeWithin(Path original, Path folder, IntPredicate goOn)
            throws BadFilm, IOException, InterruptedException {
        List<String> input = input(original);
        FilmProbe source = probe(folder, input, goOn);
        Ladder ladder = ladder(source);
        for (Ladder.Rung rung : ladder.rungs()) {
            Files.createDirectory(folder.resolve(rung.name()));
        }
        for (String name : List.of(Ladder.AUDIO, Stills.STORYBOARD, Stills.FRAMES)) {
            Files.createDirectory(folder.resolve(name));
        }
        make(folder, input, ladder, goOn);
        TranscodedFilm film = RenditionSet.complete(folder, ladder);
        if (isCutShort(longest(folder, film, source), source)) {
            throw new BadFilm("truncated");
        }
        if (film.durationSeconds() > config.longest().toSeconds()) {
            throw new BadFilm("too-long");
        }
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
        return Stream.concat(Ffmpeg.GUARDED_INPUT.stream(), Stream.of("-f", format.reader, "-i", "file:" + original))
                .toList();
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
        FilmProbe.Picture picture = source.picture();
        if (picture == null && !source.sound()) {
            throw new BadFilm("broken");
        }
        if (picture != null && picture.size().isTooLarge()) {
            throw new BadFilm("too-large-picture");
        }
        if (source.duration() != null && source.duration().compareTo(config.longest()) > 0) {
            throw new BadFilm("too-long");
        }
        return Ladder.of(source);
    }

    private void make(Path folder, List<String> input, Ladder ladder, IntPredicate goOn)
            throws BadFilm, IOException, InterruptedException {
        FilmProbe source = ladder.source();
        Loudness loudness = source.sound() ? loudness(folder, input, goOn) : null;
        Ffmpeg.Watcher watcher = position -> goOn.test(percent(position, source));
        Ffmpeg.Ending made = ffmpeg.run(folder, together(input, "error", ladder.arguments(loudness, true)), watcher);
        if (!made.succeeded() && made.messages().contains("No such filter")) {
            made = ffmpeg.run(folder, together(input, "error", ladder.arguments(loudness, false)), watcher);
        }
        require(made);
    }

    /** Sound alone is decoded some forty times faster than it plays: a first pass costs little beside the picture's. */
    private @Nullable Loudness loudness(Path folder, List<String> input, IntPredicate goOn)
            throws BadFilm, IOException, InterruptedException {
        Ffmpeg.Ending heard =
                ffmpeg.run(folder, together(input, "info", Loudness.measuring()), position -> goOn.test(0));
        require(heard);
        return Loudness.of(heard.messages());
    }

    private List<String> together(List<String> input, String level, List<String> outputs) {
        // What declares no length is held to the longest too, and a little more, so that it can be told from it.
        List<String> all = new ArrayList<>(
                List.of("-loglevel", level, "-t", Long.toString(config.longest().toSeconds() + 1)));
        all.addAll(input);
        all.addAll(outputs);
        return all;
    }

    private static void require(Ffmpeg.Ending ending) throws BadFilm, IOException {
        if (ending.succeeded()) {
            return;
        }
        String said = ending.messages();
        if (OUT_OF_MEMORY.matcher(said).find()) {
            throw BadFilm.beyondLimits("too-heavy");
        }
        if (ending.killed() || said.contains("No space left on device")) {
            throw new IOException("ffmpeg was stopped: " + said);
        }
        // A file may declare one size and hold pictures of another.
        throw new BadFilm(TOO_MANY_PIXELS.matcher(said).find() ? "too-large-picture" : "broken");
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
