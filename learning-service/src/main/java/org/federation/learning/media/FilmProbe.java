package org.federation.learning.media;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ffmpeg says of a file when it is given it to read and nothing to write. Its static builds come without ffprobe,
 * so the log is read, whose form has been the same from version 2 on.
 *
 * @param duration as the file declares it, null where it declares none
 * @param picture the picture's size as stored, null without one
 * @param framesPerSecond of the picture, 0 where unknown
 */
record FilmProbe(@Nullable Duration duration, @Nullable Size picture, double framesPerSecond, boolean sound) {

    /** Pixels. */
    record Size(int width, int height) {

        /** What decoding needs grows with them; no camera's film has more. */
        static final int MOST_PIXELS = 40_000_000;

        private static final int LONGEST_SIDE = 8_192;

        boolean isTooLarge() {
            return Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS;
        }

        int shorterSide() {
            return Math.min(width, height);
        }
    }

    private static final Pattern DURATION = Pattern.compile("Duration: (\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d)");
    private static final Pattern VIDEO =
            Pattern.compile("Stream #\\d+:\\d+.*: Video: .*?[ ,](\\d{2,5})x(\\d{2,5})(?=[ ,\\n]).*");
    private static final Pattern FRAMES = Pattern.compile("([\\d.]+) fps");
    private static final Pattern AUDIO = Pattern.compile("Stream #\\d+:\\d+.*: Audio: ");

    static FilmProbe of(String messages) {
        Matcher declared = DURATION.matcher(messages);
        Duration duration = declared.find()
                ? Duration.ofHours(Long.parseLong(declared.group(1)))
                        .plusMinutes(Long.parseLong(declared.group(2)))
                        .plusSeconds(Long.parseLong(declared.group(3)))
                        .plusMillis(10 * Long.parseLong(declared.group(4)))
                : null;
        String picture = messages.lines()
                // The cover of a song is a stream of one picture, and no film.
                .filter(line -> VIDEO.matcher(line + "\n").find() && !line.contains("(attached pic)"))
                .findFirst()
                .orElse("");
        Matcher size = VIDEO.matcher(picture + "\n");
        Matcher frames = FRAMES.matcher(picture);
        return new FilmProbe(
                duration,
                size.find() ? new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))) : null,
                frames.find() ? Double.parseDouble(frames.group(1)) : 0,
                AUDIO.matcher(messages).find());
    }
}
