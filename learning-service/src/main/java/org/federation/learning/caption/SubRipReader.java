package org.federation.learning.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SubRip, which nobody has ever written down: a number, times with a comma, lines of words, an empty line.
 * Italic, bold and underlined stay; colours, fonts and places on the picture go.
 */
final class SubRipReader {

    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");
    private static final Pattern DROPPED = Pattern.compile("(?i)</?font[^>]*>|\\{\\\\[^}]*\\}");
    private static final Pattern ESCAPED = Pattern.compile("(?i)&lt;(/?)([ibu])&gt;");

    private final List<String> lines;
    private final Faults faults;
    private final List<CueBlock> cues = new ArrayList<>();

    private SubRipReader(List<String> lines, Faults faults) {
        this.lines = lines;
        this.faults = faults;
    }

    static List<CueBlock> cues(List<String> lines, Faults faults) {
        SubRipReader reader = new SubRipReader(lines, faults);
        reader.read();
        return reader.cues;
    }

    private void read() {
        int at = 0;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
            if (end > at) {
                block(at, end);
            }
            at = end + 1;
        }
    }

    private void block(int from, int end) {
        if (isTimes(from)) {
            cue(from, end);
        } else if (isNumber(from) && from + 1 < end && isTimes(from + 1)) {
            cue(from + 1, end);
        } else {
            faults.add(from + 1, "no-number");
        }
    }

    private void cue(int times, int end) {
        int next = nextCue(times + 1, end);
        CueTimes read = times(times);
        if (next == times + 1) {
            faults.add(times + 1, "no-words");
        } else if (read != null) {
            cues.add(new CueBlock(times + 1, read, webVtt(lines.subList(times + 1, next))));
        }
        if (next < end) {
            faults.add(next + 1, "blank-missing");
            block(next, end);
        }
    }

    private @Nullable CueTimes times(int at) {
        CueTimes times = CueTimes.ofSubRip(lines.get(at));
        if (times == null) {
            faults.add(at + 1, "subrip-times");
        } else if (!times.isForward()) {
            faults.add(at + 1, "times-backwards");
        }
        return times;
    }

    private int nextCue(int from, int end) {
        for (int at = from; at < end; at++) {
            if (isTimes(at)) {
                return at > from && isNumber(at - 1) ? at - 1 : at;
            }
        }
        return end;
    }

    private boolean isTimes(int at) {
        return lines.get(at).contains(CueTimes.ARROW);
    }

    private boolean isNumber(int at) {
        return NUMBER.matcher(lines.get(at)).matches();
    }

    /** Words as WebVTT wants them; where the tags do not match, without any. */
    private static List<String> webVtt(List<String> words) {
        List<String> escaped = words.stream()
                .map(line -> DROPPED.matcher(line).replaceAll("").strip())
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> tagged = escaped.stream()
                .map(line -> ESCAPED.matcher(line)
                        .replaceAll(tag -> "<" + tag.group(1) + tag.group(2).toLowerCase(Locale.ROOT) + ">"))
                .toList();
        Faults unmatched = new Faults();
        CueMarkup.check(new CueBlock(0, new CueTimes(0, 1), tagged), unmatched);
        return unmatched.areNone()
                ? tagged
                : escaped.stream()
                        .map(line -> ESCAPED.matcher(line).replaceAll(""))
                        .toList();
    }
}
