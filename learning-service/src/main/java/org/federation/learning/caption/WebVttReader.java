package org.federation.learning.caption;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads WebVTT as the syntax of its author side wants it (W3C, "WebVTT", section 4), not as a player forgives it. */
final class WebVttReader {

    private static final Pattern SIGNATURE = Pattern.compile("WEBVTT([ \\t].*)?");
    private static final Pattern COMMENT = Pattern.compile("NOTE([ \\t].*)?");
    private static final Pattern STYLE = Pattern.compile("STYLE[ \\t]*");
    private static final Pattern REGION = Pattern.compile("REGION[ \\t]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<String> lines;
    private final Faults faults;
    private final List<CueBlock> cues = new ArrayList<>();
    private final Set<String> identifiers = new HashSet<>();
    private boolean cueSeen;

    private WebVttReader(List<String> lines, Faults faults) {
        this.lines = lines;
        this.faults = faults;
    }

    static List<CueBlock> cues(List<String> lines, Faults faults) {
        WebVttReader reader = new WebVttReader(lines, faults);
        reader.read();
        return reader.cues;
    }

    private void read() {
        int at = 0;
        if (!lines.isEmpty() && SIGNATURE.matcher(lines.get(0)).matches()) {
            at = 1;
            if (lines.size() > 1 && !lines.get(1).isEmpty()) {
                faults.add(2, "blank-after-header");
            }
        } else {
            faults.add(1, "signature");
            at = lines.isEmpty() || lines.get(0).contains(CueTimes.ARROW) ? 0 : 1;
        }
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && !lines.get(end).isEmpty()) {
                end++;
            }
            if (end > at) {
                block(at, end);
            }
            at = end + 1;
        }
    }

    /** Lines {@code from} up to {@code end}, counted from 0, none of them empty. */
    private void block(int from, int end) {
        String first = lines.get(from);
        if (COMMENT.matcher(first).matches()) {
            refuseArrows(from, end);
        } else if (STYLE.matcher(first).matches()) {
            refuseAfterCues(from);
            refuseArrows(from, end);
        } else if (REGION.matcher(first).matches()) {
            refuseAfterCues(from);
            if (!CueSettings.areOfARegion(lines.subList(from + 1, end))) {
                faults.add(from + 1, "region");
            }
        } else if (isTimes(from)) {
            cue(null, from, end);
        } else if (from + 1 < end && isTimes(from + 1)) {
            cue(first, from + 1, end);
        } else {
            faults.add(from + 1, "no-times");
        }
    }

    private void cue(@Nullable String identifier, int times, int end) {
        cueSeen = true;
        if (identifier != null && !identifiers.add(identifier)) {
            faults.add(times, "identifier-twice");
        }
        int next = nextTimes(times + 1, end);
        CueTimes read = times(times);
        if (read != null) {
            CueBlock cue = new CueBlock(times + 1, read, lines.subList(times + 1, next));
            CueMarkup.check(cue, faults);
            cues.add(cue);
        }
        if (next < end) {
            faults.add(next + 1, "blank-missing");
            block(next, end);
        }
    }

    private @Nullable CueTimes times(int at) {
        String line = lines.get(at);
        CueTimes times = CueTimes.ofWebVtt(line);
        if (times == null) {
            faults.add(at + 1, CueTimes.ofSubRip(line) != null && line.contains(",") ? "times-comma" : "times");
        } else if (!times.isForward()) {
            faults.add(at + 1, "times-backwards");
        } else if (!CueSettings.areOfACue(CueTimes.settings(line))) {
            faults.add(at + 1, "settings");
        }
        return times;
    }

    /** Where another cue begins although no empty line has ended this one: at its times, or the number before them. */
    private int nextTimes(int from, int end) {
        for (int at = from; at < end; at++) {
            if (isTimes(at)) {
                boolean numbered =
                        at > from && NUMBER.matcher(lines.get(at - 1)).matches();
                return numbered ? at - 1 : at;
            }
        }
        return end;
    }

    private boolean isTimes(int at) {
        return lines.get(at).contains(CueTimes.ARROW);
    }

    private void refuseArrows(int from, int end) {
        for (int at = from; at < end; at++) {
            if (isTimes(at)) {
                faults.add(at + 1, "arrow");
            }
        }
    }

    private void refuseAfterCues(int at) {
        if (cueSeen) {
            faults.add(at + 1, "after-cues");
        }
    }
}
