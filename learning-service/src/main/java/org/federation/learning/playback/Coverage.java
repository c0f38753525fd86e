package org.federation.learning.playback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of whole seconds of a film, as disjoint ranges in order. Putting sets together neither depends on the order nor
 * changes by repetition, which is why beacons may come in any order and more than once.
 */
final class Coverage {

    /** Seconds {@code from} (inclusive) to {@code to} (exclusive). */
    record Range(int from, int to) {
        int seconds() {
            return to - from;
        }
    }

    static final Coverage NONE = new Coverage(List.of());

    private final List<Range> ranges;

    private Coverage(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Ranges in any order, which may overlap; empty ones count for nothing. */
    static Coverage of(List<Range> any) {
        List<Range> sorted = any.stream()
                .filter(range -> range.seconds() > 0)
                .sorted(Comparator.comparingInt(Range::from))
                .toList();
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && range.from() <= last.to()) {
                merged.set(merged.size() - 1, new Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return new Coverage(List.copyOf(merged));
    }

    /**
     * A PostgreSQL {@code int4multirange} as text, e.g. <code>{[0,10),[20,30)}</code>; read by hand, because each
     * beacon has five of them read.
     */
    static Coverage parse(String multirange) {
        List<Range> ranges = new ArrayList<>();
        for (int start = multirange.indexOf('['); start >= 0; start = multirange.indexOf('[', start + 1)) {
            int comma = multirange.indexOf(',', start);
            int end = multirange.indexOf(')', comma);
            ranges.add(new Range(
                    Integer.parseInt(multirange, start + 1, comma, 10),
                    Integer.parseInt(multirange, comma + 1, end, 10)));
        }
        return new Coverage(List.copyOf(ranges));
    }

    Coverage plus(Coverage other) {
        return of(Stream.concat(ranges.stream(), other.ranges.stream()).toList());
    }

    /** One walk along both: a beacon must not cost more than its length, however much was watched before. */
    Coverage minus(Coverage other) {
        List<Range> left = new ArrayList<>();
        int next = 0;
        for (Range range : ranges) {
            int from = range.from();
            while (next < other.ranges.size() && other.ranges.get(next).to() <= from) {
                next++;
            }
            for (int i = next; i < other.ranges.size() && other.ranges.get(i).from() < range.to(); i++) {
                Range gone = other.ranges.get(i);
                if (from < gone.from()) {
                    left.add(new Range(from, gone.from()));
                }
                from = Math.max(from, gone.to());
                next = i;
            }
            if (from < range.to()) {
                left.add(new Range(from, range.to()));
            }
        }
        return new Coverage(List.copyOf(left));
    }

    /** What of it lies before this second. */
    Coverage before(int end) {
        return new Coverage(ranges.stream()
                .filter(range -> range.from() < end)
                .map(range -> new Range(range.from(), Math.min(range.to(), end)))
                .toList());
    }

    /** What of it lies at this second or behind. */
    Coverage from(int start) {
        return new Coverage(ranges.stream()
                .filter(range -> range.to() > start)
                .map(range -> new Range(Math.max(range.from(), start), range.to()))
                .toList());
    }

    /** The same in at most so many pieces, the first gaps filled as need be. */
    Coverage inPieces(int most) {
        int surplus = ranges.size() - most;
        if (surplus <= 0) {
            return this;
        }
        List<Range> fewer = new ArrayList<>();
        fewer.add(new Range(ranges.get(0).from(), ranges.get(surplus).to()));
        fewer.addAll(ranges.subList(surplus + 1, ranges.size()));
        return new Coverage(List.copyOf(fewer));
    }

    /** Its first seconds, at most so many. */
    Coverage first(int seconds) {
        List<Range> kept = new ArrayList<>();
        int room = seconds;
        for (Range range : ranges) {
            if (room <= 0) {
                break;
            }
            int length = Math.min(room, range.seconds());
            kept.add(new Range(range.from(), range.from() + length));
            room -= length;
        }
        return new Coverage(List.copyOf(kept));
    }

    boolean contains(int second) {
        return ranges.stream().anyMatch(range -> range.from() <= second && second < range.to());
    }

    /** In how many pieces it is. */
    int pieces() {
        return ranges.size();
    }

    int seconds() {
        return ranges.stream().mapToInt(Range::seconds).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coverage coverage && ranges.equals(coverage.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    /** As PostgreSQL reads an {@code int4multirange}. */
    @Override
    public String toString() {
        return ranges.stream()
                .map(range -> "[" + range.from() + "," + range.to() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
