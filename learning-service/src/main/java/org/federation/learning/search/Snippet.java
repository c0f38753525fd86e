package org.federation.learning.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text with what was asked for.
 *
 * @param marks in the stretch, in their order and apart from each other
 * @param firstAt where in the whole text the first mark is, -1 without any
 */
record Snippet(String text, List<Mark> marks, int firstAt) {

    private static final int LENGTH = 96;
    private static final int BEFORE = 16;
    private static final String CUT = "…";

    /** The whole of a short text such as a title. */
    static Snippet whole(String text, SearchQuery query) {
        List<Mark> marks = marks(text, query);
        return new Snippet(text, marks, firstOf(marks));
    }

    /** The stretch that shows the most of it; the beginning if nothing of it is there. */
    static Snippet of(String text, SearchQuery query) {
        List<Mark> marks = marks(text, query);
        int start = edge(text, best(marks));
        int end = edge(text, Math.min(text.length(), start + LENGTH));
        String head = start == 0 ? "" : CUT;
        String tail = end == text.length() ? "" : CUT;
        int shift = head.length() - start;
        List<Mark> shown = marks.stream()
                .filter(mark -> mark.from() >= start && mark.to() <= end)
                .map(mark -> new Mark(mark.from() + shift, mark.to() + shift))
                .toList();
        int first = shown.isEmpty() ? -1 : shown.get(0).from() - shift;
        return new Snippet(head + text.substring(start, end) + tail, shown, first);
    }

    /** Where to begin so that the most marks are shown. */
    private static int best(List<Mark> marks) {
        int best = 0;
        long most = 0;
        for (Mark mark : marks) {
            long shown = marks.stream()
                    .filter(other -> other.from() >= mark.from() && other.to() <= mark.from() + LENGTH - BEFORE)
                    .count();
            if (shown > most) {
                most = shown;
                best = Math.max(0, mark.from() - BEFORE);
            }
        }
        return best;
    }

    /** Not between the halves of a character. */
    private static int edge(String text, int at) {
        boolean within = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return within ? at - 1 : at;
    }

    private static int firstOf(List<Mark> marks) {
        return marks.isEmpty() ? -1 : marks.get(0).from();
    }

    private static List<Mark> marks(String text, SearchQuery query) {
        PlainText plain = PlainText.of(text);
        List<Mark> all = query.terms().stream()
                .flatMap(term -> term.marks(plain).stream())
                .sorted(Comparator.comparingInt(Mark::from))
                .toList();
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : all) {
            Mark last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last != null && mark.from() <= last.to()) {
                apart.set(apart.size() - 1, new Mark(last.from(), Math.max(last.to(), mark.to())));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }
}
