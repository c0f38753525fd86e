package org.federation.learning.caption;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Captions that are as they should be.
 *
 * @param webVtt the file to be shown, with plain line ends
 */
public record CaptionFile(String webVtt, List<Cue> cues) {

    /** More than a film of three hours can hold, and all that a page should be asked to show. */
    private static final int MOST_CUES = 10_000;

    /** The film's length is told in whole seconds. */
    private static final int TOLERANCE_MILLIS = 1_000;

    /**
     * Checks a WebVTT file.
     *
     * @param filmSeconds the film's length, null while there is none
     * @throws Problem 422 {@code captions-faulty} with all that is wrong, by line
     */
    public static CaptionFile ofWebVtt(byte[] file, @Nullable Integer filmSeconds) {
        Faults faults = new Faults();
        List<String> lines = CaptionText.lines(file, faults);
        List<CueBlock> cues = checked(lines, WebVttReader::cues, filmSeconds, faults);
        return new CaptionFile(String.join("\n", lines).stripTrailing() + "\n", toCues(cues));
    }

    /** As {@link #ofWebVtt}, out of a SubRip file. */
    public static CaptionFile ofSubRip(byte[] file, @Nullable Integer filmSeconds) {
        Faults faults = new Faults();
        List<CueBlock> cues = checked(CaptionText.lines(file, faults), SubRipReader::cues, filmSeconds, faults);
        String webVtt = cues.stream()
                .map(cue -> "\n" + cue.times().webVtt() + "\n" + String.join("\n", cue.words()) + "\n")
                .collect(Collectors.joining("", "WEBVTT\n", ""));
        return new CaptionFile(webVtt, toCues(cues));
    }

    /** The cues of a WebVTT file that is kept; one from before today's checks may have faults. */
    public static List<Cue> cuesOf(byte[] kept) {
        Faults ignored = new Faults();
        return toCues(WebVttReader.cues(CaptionText.lines(kept, ignored), ignored));
    }

    public byte[] bytes() {
        return webVtt.getBytes(StandardCharsets.UTF_8);
    }

    private static List<CueBlock> checked(
            List<String> lines,
            BiFunction<List<String>, Faults, List<CueBlock>> reader,
            @Nullable Integer filmSeconds,
            Faults faults) {
        List<CueBlock> cues = faults.areNone() ? reader.apply(lines, faults) : List.of();
        checkOrder(cues, faults);
        if (filmSeconds != null) {
            checkEnd(cues, filmSeconds * 1000L, faults);
        }
        if (cues.size() > MOST_CUES) {
            faults.add(cues.get(MOST_CUES).line(), "too-many");
        } else if (cues.isEmpty() && faults.areNone()) {
            faults.add(Math.max(1, lines.size()), "no-cue");
        }
        faults.refuseAny();
        return cues;
    }

    /** Words of one speaker follow each other: whoever reads along must not have to choose. */
    private static void checkOrder(List<CueBlock> cues, Faults faults) {
        long start = 0;
        long end = 0;
        for (CueBlock cue : cues) {
            if (cue.times().from() < start) {
                faults.add(cue.line(), "out-of-order");
            } else if (cue.times().from() < end) {
                faults.add(cue.line(), "overlap");
            }
            start = Math.max(start, cue.times().from());
            end = Math.max(end, cue.times().to());
        }
    }

    private static void checkEnd(List<CueBlock> cues, long filmMillis, Faults faults) {
        cues.stream()
                .filter(cue -> cue.times().from() >= filmMillis || cue.times().to() > filmMillis + TOLERANCE_MILLIS)
                .forEach(cue -> faults.add(cue.line(), "beyond-film"));
    }

    private static List<Cue> toCues(List<CueBlock> cues) {
        return cues.stream()
                .map(CueBlock::cue)
                .filter(cue -> !cue.text().isEmpty())
                .toList();
    }
}
