package org.federation.learning.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures taken from a film while it is transcoded: small ones on sheets (the storyboard), which a player shows
 * over its timeline, and a few large ones, one of which becomes the poster.
 *
 * @param tileSeconds seconds of the film between two small ones, whole
 * @param frameSeconds seconds between two large ones
 */
record Stills(int tileSeconds, double frameSeconds) {

    /** The folder of the sheets, and of their list. */
    static final String STORYBOARD = "storyboard";

    /** The folder of the large ones: {@code 1.jpg}, {@code 2.jpg}, … */
    static final String FRAMES = "frames";

    static final int MOST_FRAMES = 8;
    static final int SHEET_SIDE = 5;

    /** Pixels on a small one's longer side. */
    private static final int TILE = 160;

    private static final int MOST_TILES = 240;
    private static final int GUESS_SECONDS = 10;

    /** Spread over the length a file declares; what declares none is taken for long. */
    static Stills of(@Nullable Duration declared) {
        if (declared == null || declared.isZero()) {
            return new Stills(GUESS_SECONDS, GUESS_SECONDS);
        }
        double seconds = declared.toMillis() / 1_000.0;
        return new Stills(Math.max(1, (int) Math.ceil(seconds / MOST_TILES)), seconds / MOST_FRAMES);
    }

    /**
     * From the outlets {@code [tiles]} and {@code [frames]} of the picture to {@code [sheets]} and {@code [stills]}.
     */
    String filters() {
        // A picture is the first at or after its time; numbering the outputs anew keeps ffmpeg from filling gaps.
        return String.format(
                Locale.ROOT,
                "[tiles]select='gte(t,selected_n*%1$d)',scale=w='if(gte(dar,1),%2$d,max(2,2*round(dar*%2$d/2)))'"
                        + ":h='if(gte(dar,1),max(2,2*round(%2$d/dar/2)),%2$d)',setsar=1,tile=%3$dx%3$d,setpts=N/TB[sheets];"
                        + "[frames]select='lt(selected_n,%4$d)*gte(t,selected_n*%5$.3f)',"
                        + "scale=w='2*trunc(min(1280,iw*sar)/2)':h='max(2,2*round(min(1280,iw*sar)/dar/2))',setsar=1,"
                        + "setpts=N/TB[stills]",
                tileSeconds,
                TILE,
                SHEET_SIDE,
                MOST_FRAMES,
                frameSeconds);
    }

    /** The pictures in one of the folders, in their order. */
    static List<Path> in(Path folder) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> folder.resolve(number + ".jpg"))
                .takeWhile(Files::exists)
                .toList();
    }

    List<String> outputs() {
        return List.of(
                "-map",
                "[sheets]",
                "-r",
                "1",
                "-q:v",
                "6",
                "-f",
                "image2",
                STORYBOARD + "/%d.jpg",
                "-map",
                "[stills]",
                "-r",
                "1",
                "-q:v",
                "4",
                "-f",
                "image2",
                FRAMES + "/%d.jpg");
    }
}
