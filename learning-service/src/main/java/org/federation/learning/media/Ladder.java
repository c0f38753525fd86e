package org.federation.learning.media;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The qualities a film is made in, so that it runs on any line: pictures of 240, 480 and 720 pixels on the shorter
 * side, never more than the source has, and the sound by itself. All are HLS (RFC 8216) in fragmented MP4, cut every 4
 * seconds.
 */
record Ladder(List<Rung> rungs, FilmProbe source, Stills stills) {

    /** The folder of the rendition of sound alone. */
    static final String AUDIO = "audio";

    /** What stands before the segments of a rendition. */
    static final String INIT = "init.mp4";

    static final int SEGMENT_SECONDS = 4;
    private static final int[] SIDES = {240, 480, 720};

    /**
     * One picture quality.
     *
     * @param side pixels on the shorter side, even
     */
    record Rung(int side) {
        String name() {
            return side + "p";
        }

        /** Kilobits per second at most: about a tenth of a bit for every pixel of 25 frames. */
        int kilobits() {
            return switch (side <= 240 ? 0 : side <= 480 ? 1 : 2) {
                case 0 -> 400;
                case 1 -> 1_100;
                default -> 2_500;
            };
        }
    }

    /** Without a picture it has no rungs: the sound is all there is to make. */
    static Ladder of(FilmProbe source) {
        Stills stills = Stills.of(source.duration());
        if (source.picture() == null) {
            return new Ladder(List.of(), source, stills);
        }
        int most = Math.max(2, source.picture().size().shorterSide() / 2 * 2);
        List<Rung> rungs = IntStream.of(SIDES)
                .map(side -> Math.min(side, most))
                .distinct()
                .mapToObj(Rung::new)
                .toList();
        return new Ladder(rungs, source, stills);
    }

    /**
     * Everything ffmpeg has to be told after its input.
     *
     * @param loudness null where it stays as it is
     * @param toneMapped see {@link PictureFilters}
     */
    List<String> arguments(@Nullable Loudness loudness, boolean toneMapped) {
        FilmProbe.Picture picture = source.picture();
        String graph =
                picture == null ? SoundCover.graph() : new PictureFilters(picture, rungs, stills, toneMapped).graph();
        List<String> arguments = new ArrayList<>(List.of("-filter_complex", graph));
        rungs.forEach(rung -> arguments.addAll(picture(rung)));
        if (source.sound()) {
            arguments.addAll(sound(loudness));
        }
        arguments.addAll(picture == null ? SoundCover.output() : stills.outputs());
        return arguments;
    }

    private List<String> picture(Rung rung) {
        List<String> codec = List.of(
                "-map", "[v" + rungs.indexOf(rung) + "]",
                "-c:v", "libx264",
                "-profile:v", "main",
                "-preset", "veryfast",
                "-pix_fmt", "yuv420p",
                "-crf", "24",
                "-maxrate", rung.kilobits() + "k",
                "-bufsize", 2 * rung.kilobits() + "k",
                // Every quality is cut at the same places, so that a player can change over at each of them.
                "-force_key_frames", "expr:gte(t,n_forced*" + SEGMENT_SECONDS + ")",
                "-sc_threshold", "0");
        return Stream.concat(codec.stream(), hls(rung.name()).stream()).toList();
    }

    private static List<String> sound(@Nullable Loudness loudness) {
        List<String> codec = List.of("-map", "0:a:0", "-c:a", "aac", "-b:a", "96k", "-ac", "2", "-ar", "44100");
        List<String> gain = loudness == null ? List.of() : List.of("-af", loudness.filter());
        return Stream.of(codec, gain, hls(AUDIO)).flatMap(List::stream).toList();
    }

    private static List<String> hls(String folder) {
        return List.of(
                "-map_metadata",
                "-1",
                "-map_chapters",
                "-1",
                "-f",
                "hls",
                "-hls_time",
                Integer.toString(SEGMENT_SECONDS),
                "-hls_playlist_type",
                "vod",
                "-hls_segment_type",
                "fmp4",
                "-hls_flags",
                "independent_segments",
                "-hls_fmp4_init_filename",
                INIT,
                "-hls_segment_filename",
                folder + "/%d.m4s",
                folder + "/index.m3u8");
    }
}
