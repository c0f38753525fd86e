package org.federation.learning.media;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How loud a film is (ITU-R BS.1770, EBU R 128), as ffmpeg's filter {@code loudnorm} measures it in a first pass, so
 * that in the second one gain for the whole film brings it to the target and its dynamics stay as they were.
 *
 * <p>The target is −16 LUFS: EBU R 128's −23 is made for a living room; its supplement 2 has streams at up to −16,
 * which a phone's loudspeaker on a bus needs. Peaks stay 1.5 dB below full scale, for what AAC adds to them.
 *
 * @param integrated LUFS of the whole
 * @param peak true peak, dBTP
 * @param range LU between its quiet and loud parts
 * @param threshold LUFS below which nothing was counted
 */
record Loudness(double integrated, double peak, double range, double threshold) {

    private static final String TARGET = "loudnorm=I=-16:TP=-1.5:LRA=11";

    /** Below it there is nothing to hear, and no gain would help. */
    private static final double SILENCE = -70;

    private static final String VALUE = "\"%s\"\\s*:\\s*\"(-?[0-9.]+)\"";

    /** What ffmpeg is told after its input to measure, and to write nothing. */
    static List<String> measuring() {
        return List.of("-map", "0:a:0", "-af", TARGET + ":print_format=json", "-f", "null", "-");
    }

    /** What it said of it; null for silence, and where nothing was measured. */
    static @Nullable Loudness of(String messages) {
        OptionalDouble integrated = value("input_i", messages);
        OptionalDouble peak = value("input_tp", messages);
        OptionalDouble range = value("input_lra", messages);
        OptionalDouble threshold = value("input_thresh", messages);
        boolean heard = integrated.isPresent()
                && peak.isPresent()
                && range.isPresent()
                && threshold.isPresent()
                && integrated.getAsDouble() > SILENCE
                && integrated.getAsDouble() <= 0;
        return heard
                ? new Loudness(
                        integrated.getAsDouble(), peak.getAsDouble(), range.getAsDouble(), threshold.getAsDouble())
                : null;
    }

    /** The second pass. */
    String filter() {
        return String.format(
                Locale.ROOT,
                "%s:measured_I=%.2f:measured_TP=%.2f:measured_LRA=%.2f:measured_thresh=%.2f:linear=true",
                TARGET,
                integrated,
                peak,
                range,
                threshold);
    }

    private static OptionalDouble value(String name, String messages) {
        Matcher value = Pattern.compile(VALUE.formatted(name)).matcher(messages);
        return value.find() ? OptionalDouble.of(Double.parseDouble(value.group(1))) : OptionalDouble.empty();
    }
}
