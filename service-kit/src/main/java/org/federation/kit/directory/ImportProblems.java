package org.federation.kit.directory;

import java.util.ArrayList;
import java.util.List;
import org.federation.kit.problem.LineProblem;
import org.federation.kit.problem.Problem;

/** What is wrong with an import file, line by line: the first hundred, and how many there are. */
final class ImportProblems {

    private static final int TOLD = 100;

    private final List<LineProblem> first = new ArrayList<>();
    private long count;

    /** @param text name of a text in the problem messages */
    void add(long line, String text) {
        count++;
        if (first.size() < TOLD) {
            first.add(new LineProblem(line, "{" + text + "}"));
        }
    }

    boolean areMany() {
        return count >= TOLD;
    }

    /** @throws Problem 422 {@code bad-import} telling the lines, if anything is wrong */
    void refuse() {
        if (count > 0) {
            throw Problem.unprocessable("bad-import")
                    .args(count)
                    .with("count", count)
                    .with("problems", List.copyOf(first));
        }
    }
}
