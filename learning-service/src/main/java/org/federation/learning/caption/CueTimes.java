package org.federation.learning.caption;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From when to when a cue is shown, in milliseconds of the film. */
record CueTimes(long from, long to) {

    static final String ARROW = "-->";

    private static final String TIME = "(?:(\\d{2,6}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern WEB_VTT = Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t]+(.*))?");

    private static final String COMMA_TIME = "(\\d{1,3}):([0-5]?\\d):([0-5]?\\d)[,.](\\d{3})";
    private static final Pattern SUB_RIP =
            Pattern.compile("\\s*" + COMMA_TIME + "\\s*-->\\s*" + COMMA_TIME + "(\\s.*)?");

    private static final Pattern ALONE = Pattern.compile(TIME);

    /** The times of a line of WebVTT; null if it holds none. */
    static @Nullable CueTimes ofWebVtt(String line) {
        return times(WEB_VTT.matcher(line));
    }

    /** The times of a line of SubRip; null if it holds none. */
    static @Nullable CueTimes ofSubRip(String line) {
        return times(SUB_RIP.matcher(line));
    }

    /** What follows the times on a line of WebVTT that has them. */
    static String settings(String line) {
        Matcher matcher = WEB_VTT.matcher(line);
        String settings = matcher.matches() ? matcher.group(9) : null;
        return settings == null ? "" : settings.strip();
    }

    /** A single time as WebVTT writes it, in milliseconds; null if it is none. */
    static @Nullable Long single(String text) {
        Matcher matcher = ALONE.matcher(text);
        return matcher.matches() ? millis(matcher, 1) : null;
    }

    boolean isForward() {
        return from < to;
    }

    String webVtt() {
        return text(from) + " " + ARROW + " " + text(to);
    }

    private static @Nullable CueTimes times(Matcher matcher) {
        return matcher.matches() ? new CueTimes(millis(matcher, 1), millis(matcher, 5)) : null;
    }

    private static long millis(Matcher matcher, int group) {
        String hours = matcher.group(group);
        return (hours == null ? 0 : Long.parseLong(hours)) * 3_600_000
                + Long.parseLong(matcher.group(group + 1)) * 60_000
                + Long.parseLong(matcher.group(group + 2)) * 1_000
                + Long.parseLong(matcher.group(group + 3));
    }

    private static String text(long millis) {
        long seconds = millis / 1000;
        return "%02d:%02d:%02d.%03d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, millis % 1000);
    }
}
