package org.federation.learning.playback;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A set of whole seconds of a film, as disjoint ranges in order. Putting sets together neither depends on the order nor
 * changes by repetition, which is why beacons may come in any order and more than once.
 *
 * <p>Each operation is one walk along the ranges, however much was watched before, and its ends are plain numbers: a
 * beacon does a dozen of them.
 */
final class Coverage {

    /** Seconds {@code from} (inclusive) to {@code to} (exclusive). */
    record Range(int from, int to) {
        int seconds() {
            return to - from;
        }
    }

    static final Coverage NONE = new Coverage(new int[0]);

    /** Where the ranges begin and end, in turn. */
    private final int[] ends;

    private Coverage(int[] ends) {
        this.ends = ends;
    }

    /** Ranges in any order, which may overlap; empty ones count for nothing. */
    static Coverage of(List<Range> any) {
        Walk walk = new Walk(any.size());
        any.stream().sorted(Comparator.comparingInt(Range::from)).forEach(range -> walk.add(range.from(), range.to()));
        return walk.end();
    }

    /** One range, which may be empty. */
    static Coverage of(int from, int to) {
        return new Walk(1).add(from, to).end();
    }

    /** A PostgreSQL {@code int4multirange} as text, e.g. <code>{[0,10),[20,30)}</code>. */
    @JsonCreator
    static Coverage parse(String multirange) {
        Walk walk = new Walk(1);
        for (int start = multirange.indexOf('['); start >= 0; start = multirange.indexOf('[', start + 1)) {
            int comma = multirange.indexOf(',', start);
            int end = multirange.indexOf(')', comma);
            walk.add(
                    Integer.parseInt(multirange, start + 1, comma, 10),
                    Integer.parseInt(multirange, comma + 1, end, 10));
        }
        return walk.end();
    }

    Coverage plus(Coverage other) {
        Walk walk = new Walk(pieces() + other.pieces());
        int mine = 0;
        int its = 0;
        while (mine < ends.length || its < other.ends.length) {
            if (its == other.ends.length || (mine < ends.length && ends[mine] <= other.ends[its])) {
                walk.add(ends[mine], ends[mine + 1]);
                mine += 2;
            } else {
                walk.add(other.ends[its], other.ends[its + 1]);
                its += 2;
            }
        }
        return walk.end();
    }

    Coverage minus(Coverage other) {
        Walk walk = new Walk(pieces() + other.pieces());
        int next = 0;
        for (int i = 0; i < ends.length; i += 2) {
            int from = ends[i];
            while (next < other.ends.length && other.ends[next + 1] <= from) {
                next += 2;
            }
            for (int gone = next; gone < other.ends.length && other.ends[gone] < ends[i + 1]; gone += 2) {
                walk.add(from, other.ends[gone]);
                from = other.ends[gone + 1];
                next = gone;
            }
            walk.add(from, ends[i + 1]);
        }
        return walk.end();
    }

    /** What of it lies before this second. */
    Coverage before(int end) {
        if (ends.length == 0 || ends[ends.length - 1] <= end) {
            return this;
        }
        Walk walk = new Walk(pieces());
        for (int i = 0; i < ends.length; i += 2) {
            walk.add(ends[i], Math.min(ends[i + 1], end));
        }
        return walk.end();
    }

    /** What of it lies at this second or behind. */
    Coverage from(int start) {
        if (ends.length == 0 || ends[0] >= start) {
            return this;
        }
        Walk walk = new Walk(pieces());
        for (int i = 0; i < ends.length; i += 2) {
            walk.add(Math.max(ends[i], start), ends[i + 1]);
        }
        return walk.end();
    }

    /** The same in at most so many pieces, the first gaps filled as need be. */
    Coverage inPieces(int most) {
        int surplus = pieces() - most;
        if (surplus <= 0) {
            return this;
        }
        int[] fewer = Arrays.copyOfRange(ends, 2 * surplus, ends.length);
        fewer[0] = ends[0];
        return new Coverage(fewer);
    }

    /** Its first seconds, at most so many. */
    Coverage first(int seconds) {
        Walk walk = new Walk(pieces());
        int room = seconds;
        for (int i = 0; i < ends.length && room > 0; i += 2) {
            int length = Math.min(room, ends[i + 1] - ends[i]);
            walk.add(ends[i], ends[i] + length);
            room -= length;
        }
        return walk.end();
    }

    boolean contains(int second) {
        for (int i = 0; i < ends.length && ends[i] <= second; i += 2) {
            if (second < ends[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** In how many pieces it is. */
    int pieces() {
        return ends.length / 2;
    }

    int seconds() {
        int seconds = 0;
        for (int i = 0; i < ends.length; i += 2) {
            seconds += ends[i + 1] - ends[i];
        }
        return seconds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coverage coverage && Arrays.equals(ends, coverage.ends);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ends);
    }

    /** As PostgreSQL reads an {@code int4multirange}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    /** Appends what {@link #toString} tells. */
    void append(StringBuilder text) {
        text.append('{');
        for (int i = 0; i < ends.length; i += 2) {
            text.append(i > 0 ? ",[" : "[")
                    .append(ends[i])
                    .append(',')
                    .append(ends[i + 1])
                    .append(')');
        }
        text.append('}');
    }

    /** Puts a set together out of ranges in the order of their beginnings; what touches becomes one. */
    private static final class Walk {

        private int[] ends;
        private int size;

        Walk(int ranges) {
            ends = new int[2 * ranges];
        }

        Walk add(int from, int to) {
            if (from >= to) {
                return this;
            }
            if (size > 0 && from <= ends[size - 1]) {
                ends[size - 1] = Math.max(ends[size - 1], to);
                return this;
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size + 2);
            }
            ends[size] = from;
            ends[size + 1] = to;
            size += 2;
            return this;
        }

        Coverage end() {
            if (size == 0) {
                return NONE;
            }
            return new Coverage(size == ends.length ? ends : Arrays.copyOf(ends, size));
        }
    }
}
