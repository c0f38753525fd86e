package org.federation.learning.search;

import java.util.ArrayList;
import java.util.List;

/** Pairs of neighbouring characters. */
final class Pairs {

    private Pairs() {}

    /** In their order; none of a single character. */
    static List<String> of(String run) {
        List<String> pairs = new ArrayList<>();
        int start = 0;
        for (int second = next(run, 0); second < run.length(); second = next(run, second)) {
            pairs.add(run.substring(start, next(run, second)));
            start = second;
        }
        return pairs;
    }

    /** The last character. */
    static String last(String run) {
        return run.substring(run.offsetByCodePoints(run.length(), -1));
    }

    private static int next(String run, int at) {
        return at + Character.charCount(run.codePointAt(at));
    }
}
