package org.federation.learning.lecture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.federation.kit.problem.Problem;

/** Reads WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format") far enough to refuse what a player would. */
final class WebVtt {

    private static final String TIME = "(?:(\\d{2,6}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMING = Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t]+.*)?");
    private static final Pattern SIGNATURE = Pattern.compile("\\uFEFF?WEBVTT([ \\t].*)?");

    private WebVtt() {}

    /**
     * Checks a file of captions.
     *
     * @throws Problem 422 {@code captions-not-webvtt}, its member {@code line} telling where it goes wrong, from 1
     */
    static void check(byte[] file) {
        List<String> lines = text(file).lines().toList();
        if (lines.isEmpty() || !SIGNATURE.matcher(lines.get(0)).matches()) {
            throw fault(1);
        }
        int cues = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).contains("-->")) {
                checkTiming(lines.get(i), i + 1);
                cues++;
            }
        }
        if (cues == 0) {
            throw fault(lines.size());
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault(1);
        }
    }

    private static void checkTiming(String line, int number) {
        Matcher timing = TIMING.matcher(line);
        if (!timing.matches() || millis(timing, 1) >= millis(timing, 5)) {
            throw fault(number);
        }
    }

    private static long millis(Matcher timing, int group) {
        String hours = timing.group(group);
        return (hours == null ? 0 : Long.parseLong(hours)) * 3_600_000
                + Long.parseLong(timing.group(group + 1)) * 60_000
                + Long.parseLong(timing.group(group + 2)) * 1_000
                + Long.parseLong(timing.group(group + 3));
    }

    private static Problem fault(int line) {
        return Problem.unprocessable("captions-not-webvtt").args(line).with("line", line);
    }
}
