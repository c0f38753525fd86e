package org.federation.learning.moderation;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A text as it may be read, each sign with the place in the original that it comes from. */
final class Reading {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Reading(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char sign(int at) {
        return text.charAt(at);
    }

    /** Where in the original this sign begins. */
    int start(int at) {
        return starts[at];
    }

    /** Where in the original this sign ends. */
    int end(int at) {
        return ends[at];
    }

    /** Only the signs that are letters: what is put between them hides nothing. */
    Reading lettersOnly() {
        return only(Character::isLetter);
    }

    Reading only(IntPredicate wanted) {
        Builder some = new Builder();
        for (int at = 0; at < length(); at++) {
            if (wanted.test(sign(at))) {
                some.add(sign(at), starts[at], ends[at]);
            }
        }
        return some.build();
    }

    /** With every run of one and the same sign as that sign once. */
    Reading withoutRepeats() {
        Builder once = new Builder();
        for (int at = 0; at < length(); at++) {
            if (at > 0 && sign(at) == sign(at - 1)) {
                once.stretch(ends[at]);
            } else {
                once.add(sign(at), starts[at], ends[at]);
            }
        }
        return once.build();
    }

    /** Signs on their way to becoming a reading. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];

        void add(char sign, int start, int end) {
            int at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, 2 * at);
                ends = Arrays.copyOf(ends, 2 * at);
            }
            starts[at] = start;
            ends[at] = end;
            text.append(sign);
        }

        /** The last sign comes from up to here. */
        void stretch(int end) {
            ends[text.length() - 1] = end;
        }

        Reading build() {
            return new Reading(text.toString(), starts, ends);
        }
    }
}
