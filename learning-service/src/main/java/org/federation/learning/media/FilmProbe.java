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
 * @param picture null without one
 */
record FilmProbe(@Nullable Duration duration, @Nullable Picture picture, boolean sound) {

    /**
     * The moving picture of a file.
     *
     * @param stream its number in the file
     * @param size as stored
     * @param framesPerSecond 0 where unknown
     * @param highRange whether its brightness is meant for a screen of high dynamic range (PQ or HLG, ITU-R BT.2100)
     */
    record Picture(int stream, Size size, double framesPerSecond, boolean highRange) {}

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
            Pattern.compile("Stream #\\d+:(\\d+).*: Video: .*?[ ,](\\d{1,5})x(\\d{1,5})(?=[ ,\\n]).*");
    private static final Pattern FRAMES = Pattern.compile("([\\d.]+) fps");
    private static final Pattern HIGH_RANGE = Pattern.compile("\\b(smpte2084|arib-std-b67)\\b");
    private static final Pattern AUDIO = Pattern.compile("Stream #\\d+:\\d+.*: Audio: ");

    static FilmProbe of(String messages) {
        return new FilmProbe(
                duration(messages), picture(messages), AUDIO.matcher(messages).find());
    }

    private static @Nullable Duration duration(String messages) {
        Matcher declared = DURATION.matcher(messages);
        return declared.find()
                ? Duration.ofHours(Long.parseLong(declared.group(1)))
                        .plusMinutes(Long.parseLong(declared.group(2)))
                        .plusSeconds(Long.parseLong(declared.group(3)))
                        .plusMillis(10 * Long.parseLong(declared.group(4)))
                : null;
    }

    private static @Nullable Picture picture(String messages) {
        String line = messages.lines()
                // The cover of a song is a stream of one picture, and no film.
                .filter(one -> VIDEO.matcher(one + "\n").find() && !one.contains("(attached pic)"))
                .findFirst()
                .orElse("");
        Matcher video = VIDEO.matcher(line + "\n");
        if (!video.find()) {
            return null;
        }
        Matcher frames = FRAMES.matcher(line);
        return new Picture(
                Integer.parseInt(video.group(1)),
                new Size(Integer.parseInt(video.group(2)), Integer.parseInt(video.group(3))),
                frames.find() ? Double.parseDouble(frames.group(1)) : 0,
                HIGH_RANGE.matcher(line).find());
    }
}
