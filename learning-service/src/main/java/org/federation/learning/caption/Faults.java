package org.federation.learning.caption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.federation.kit.problem.LineProblem;
import org.federation.kit.problem.Problem;

/** What is wrong with a file, line by line: all of it, so that nobody has to send a file ten times. */
final class Faults {

    private static final int TOLD = 50;

    private final List<LineProblem> all = new ArrayList<>();

    /** @param fault name of a text in the problem messages, below {@code captions.} */
    void add(int line, String fault) {
        all.add(new LineProblem(line, "{captions." + fault + "}"));
    }

    boolean areNone() {
        return all.isEmpty();
    }

    /**
     * Lets only what is faultless go on.
     *
     * @throws Problem 422 {@code captions-faulty}: {@code count} of them, and the first 50 in {@code problems}
     */
    void refuseAny() {
        if (!all.isEmpty()) {
            List<LineProblem> first = all.stream()
                    .sorted(Comparator.comparingLong(LineProblem::line))
                    .limit(TOLD)
                    .toList();
            throw Problem.unprocessable("captions-faulty")
                    .args(all.size())
                    .with("count", all.size())
                    .with("problems", first);
        }
    }
}
