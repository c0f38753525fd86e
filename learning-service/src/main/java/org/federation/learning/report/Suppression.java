package org.federation.learning.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hides groups of fewer than {@value #THRESHOLD} people, and as many of the numbers beside them as it takes that no
 * subtraction gives them away.
 *
 * <p>The parts of a whole add up to it, if nobody moved. Whoever knows the whole and some parts knows the sum of the
 * others, and from the least and the most that each of them can be, what is left for one. So with every small number
 * larger ones are hidden, which together have so much room below and above that each small one might be anything below
 * {@value #THRESHOLD}, even for those who know which of the hidden are small. Of a number that is hidden though it is
 * large, the parts are treated alike: they hide enough that it keeps its room. Where that cannot be done every part is
 * hidden, and all below it.
 */
final class Suppression {

    static final int THRESHOLD = 5;

    /** So many more than it is must a number be able to be that none of those too small to be told is left out. */
    static final int ROOM = THRESHOLD - 1;

    private final Disclosure whole;
    private final Cell total;
    private final List<Cell> cells;
    private final List<Disclosure> decided;

    private Suppression(Disclosure whole, Cell total, List<Cell> cells) {
        this.whole = whole;
        this.total = total;
        this.cells = cells;
        this.decided = new ArrayList<>(cells.stream().map(Cell::own).toList());
    }

    /**
     * Decides on the parts of a whole.
     *
     * @param whole what is decided on the whole
     */
    static List<Disclosure> among(Disclosure whole, Cell total, List<Cell> parts) {
        List<Disclosure> everything = Collections.nCopies(parts.size(), Disclosure.SEALED);
        if (whole == Disclosure.SEALED) {
            return everything;
        }
        if (whole == Disclosure.SHOWN && total.people() == 0) {
            return Collections.nCopies(parts.size(), Disclosure.SHOWN);
        }
        Suppression suppression = new Suppression(whole, total, parts);
        return suppression.protect() ? suppression.decided : everything;
    }

    /** Hides one after the other until it is enough; false if it never is. */
    private boolean protect() {
        while (!isEnough()) {
            int next = next();
            if (next < 0) {
                return false;
            }
            decided.set(next, Disclosure.HIDDEN);
        }
        return true;
    }

    private boolean isEnough() {
        long hidden = count(Disclosure.HIDDEN);
        long few = count(Disclosure.SEALED);
        if (whole == Disclosure.SHOWN) {
            return hidden + few == 0
                    || (hidden >= 1 && hidden + few >= 2 && roomBelow() >= ROOM && roomAbove() >= ROOM);
        }
        return hidden >= 1
                && roomBelow() >= (few > 0 ? ROOM : total.roomBelow())
                && roomAbove() >= (few > 0 ? ROOM : total.roomAbove());
    }

    /** The smallest that gives all the room that is missing, or else the largest. */
    private int next() {
        long below = ROOM - roomBelow();
        long above = ROOM - roomAbove();
        List<Integer> shown = IntStream.range(0, cells.size())
                .filter(i -> decided.get(i) == Disclosure.SHOWN && cells.get(i).people() >= THRESHOLD)
                .boxed()
                .sorted(Comparator.comparingLong(i -> cells.get(i).people()))
                .toList();
        return shown.stream()
                .filter(i -> cells.get(i).roomBelow() >= below && cells.get(i).roomAbove() >= above)
                .findFirst()
                .orElse(shown.isEmpty() ? -1 : shown.get(shown.size() - 1));
    }

    /** By how much the hidden numbers exceed the least they can be known to be: of those that are few, 1. */
    private long roomBelow() {
        return hidden().mapToLong(Cell::roomBelow).sum()
                + IntStream.range(0, cells.size())
                        .filter(i -> decided.get(i) == Disclosure.SEALED)
                        .mapToLong(i -> Math.max(0, cells.get(i).people() - 1))
                        .sum();
    }

    private long roomAbove() {
        return hidden().mapToLong(Cell::roomAbove).sum();
    }

    private Stream<Cell> hidden() {
        return IntStream.range(0, cells.size())
                .filter(i -> decided.get(i) == Disclosure.HIDDEN)
                .mapToObj(cells::get);
    }

    private long count(Disclosure disclosure) {
        return decided.stream().filter(one -> one == disclosure).count();
    }
}
