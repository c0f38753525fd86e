package org.federation.learning.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.federation.kit.org.OrgPath;
import org.federation.learning.presence.Count;
import org.federation.learning.presence.Counts;
import org.federation.learning.presence.Distribution;
import org.federation.learning.presence.Level;
import org.federation.learning.presence.Measure;
import org.federation.learning.report.Attacker.Bounds;
import org.federation.learning.report.Attacker.Node;

class SuppressionTest {

    @Example
    void aSmallNumberIsHiddenAndTheSmallestThatHidesItWellEnough() {
        assertEquals("..hh", decide(120, 50, 40, 3, 27));
    }

    @Example
    void nothingIsHiddenWhereNothingIsSmall() {
        assertEquals("....", decide(120, 50, 40, 0, 30));
    }

    @Example
    void ofAFewEveryNumberIsHidden() {
        assertEquals("hhh", decide(6, 3, 3, 0));
    }

    @Example
    void thoseFewWhoDidNotAreHiddenLikeThoseWhoDid() {
        Cell allButTwo = new Cell(10, List.of(12L), Disclosure.SHOWN);
        assertEquals(
                List.of(Disclosure.HIDDEN, Disclosure.HIDDEN),
                Suppression.among(Disclosure.SHOWN, Cell.of(30), List.of(allButTwo, Cell.of(20))));
    }

    @Example
    void whereNobodyDidNoPartHasAnythingToHide() {
        List<Cell> teams = List.of(new Cell(0, List.of(4L), Disclosure.SHOWN), Cell.of(0));
        assertEquals(
                List.of(Disclosure.SHOWN, Disclosure.SHOWN), Suppression.among(Disclosure.SHOWN, Cell.of(0), teams));
    }

    @Example
    void ofATeamOfFourNotEvenThatNobodyDidIsTold() {
        assertEquals(Disclosure.SEALED, new Cell(0, List.of(4L), Disclosure.SHOWN).own());
    }

    private static String decide(long total, long... parts) {
        List<Cell> cells = new ArrayList<>();
        for (long part : parts) {
            cells.add(Cell.of(part));
        }
        return Suppression.among(Disclosure.SHOWN, Cell.of(total), cells).stream()
                .map(decided -> decided == Disclosure.SHOWN ? "." : "h")
                .collect(Collectors.joining());
    }

    @Property(tries = 3_000)
    void noSubtractionNarrowsASmallNumberDown(@ForAll long seed) {
        Tree tree = new Tree(new Random(seed));
        for (Measure measure : Measure.values()) {
            Node root = tree.seen(measure);
            Attacker attacker = new Attacker(root);
            check(root, attacker, measure + " of tree " + seed);
        }
    }

    @Property(tries = 1_000)
    void whatIsShownDiffersFromWhatItIsAPartOfByNoOrByManyPeople(@ForAll long seed) {
        Tree tree = new Tree(new Random(seed));
        tree.rulings.forEach((unit, ruling) -> ruling.parts().forEach((part, decision) -> {
            Counts counts = ruling.numbers().part(part);
            long played = counts.of(Measure.PLAYED).workers();
            long completed = counts.of(Measure.COMPLETED).workers();
            if (decision.on(Measure.COMPLETED) == Disclosure.SHOWN && completed > 0) {
                assertEquals(Disclosure.SHOWN, decision.on(Measure.PLAYED));
                assertFalse(isFew(completed) || isFew(played - completed), "completed of " + part);
            }
            if (decision.on(Measure.PLAYED) == Disclosure.SHOWN && !part.equals(unit) && played > 0) {
                long members = tree.units.members(part).get(0);
                assertFalse(isFew(played) || isFew(members - played), "played of " + part);
            }
        }));
    }

    private static void check(Node node, Attacker attacker, String where) {
        boolean anyTold = node.parts().stream().anyMatch(part -> part.disclosure() != Disclosure.SEALED);
        for (Node part : node.parts()) {
            Bounds bounds = attacker.of(part);
            String what = where + ": " + part.people() + " is known to be " + bounds + " within " + node;
            if (part.disclosure() == Disclosure.SEALED && anyTold) {
                assertTrue(
                        bounds.least() <= (part.maybeNone() ? 0 : 1) && bounds.most() >= Math.min(4, part.atMost()),
                        what);
            } else if (part.disclosure() == Disclosure.SEALED && node.disclosure() == Disclosure.SHOWN) {
                // Only what they are together.
                assertTrue(node.parts().size() > 1 && bounds.least() == 0 && bounds.most() >= 5, what);
            }
            check(part, attacker, where);
        }
    }

    private static boolean isFew(long people) {
        return people > 0 && people < Suppression.THRESHOLD;
    }

    /** Units at random, with few or many people, and what is decided on them. */
    private static final class Tree {

        private final Random random;
        private final Map<OrgPath, Units.Unit> known = new HashMap<>();
        private final Map<OrgPath, Map<OrgPath, Counts>> parts = new HashMap<>();
        private final Map<OrgPath, Counts> wholes = new HashMap<>();
        private final Map<OrgPath, Ruling> rulings = new HashMap<>();
        private final Units units = new Units(known);
        private final OrgPath root = new OrgPath("cn");

        Tree(Random random) {
            this.random = random;
            grow(root);
            parts.keySet().forEach(this::rule);
        }

        private Counts grow(OrgPath unit) {
            Map<OrgPath, Counts> spread = new HashMap<>();
            Counts own = people();
            spread.put(unit, own);
            Counts whole = own;
            long members = own.of(Measure.VISITED).workers() + random.nextInt(6);
            int below = unit.depth() >= 4 ? 0 : random.nextInt(5);
            for (int i = 0; i < below; i++) {
                OrgPath child = new OrgPath(unit + ".u" + i);
                Counts counts = grow(child);
                spread.put(child, counts);
                whole = plus(whole, counts);
                members += known.get(child).members();
            }
            long most = Math.max(
                    whole.of(Measure.VISITED).workers(),
                    whole.of(Measure.PLAYED).workers());
            known.put(unit, new Units.Unit(unit, "单位", "team", Math.max(members, most)));
            parts.put(unit, spread);
            wholes.put(unit, whole);
            return whole;
        }

        private Counts people() {
            int size = List.of(1, 4, 8, 15, 60).get(random.nextInt(5));
            long visited = random.nextInt(size);
            long played = random.nextInt(size);
            long completed = random.nextInt((int) played + 1);
            return counts(visited, played, completed);
        }

        private void rule(OrgPath unit) {
            List<Level> line = new ArrayList<>();
            for (OrgPath at = unit; at != null; at = at.parent()) {
                line.add(0, new Level(at, new Distribution(wholes.get(at), parts.get(at)), Map.of()));
            }
            List<Ruling> all = new Rulings(line, units).all();
            rulings.put(unit, all.get(all.size() - 1));
        }

        Node seen(Measure measure) {
            return seen(root, measure, rulings.get(root).whole(), wholes.get(root), false);
        }

        private Node seen(OrgPath unit, Measure measure, Decision decision, Counts counts, boolean itself) {
            List<Node> below = new ArrayList<>();
            if (!itself && parts.get(unit).size() > 1) {
                Ruling ruling = rulings.get(unit);
                assertEquals(decision.on(measure), ruling.whole().on(measure), "The same in every report: " + unit);
                parts.get(unit)
                        .forEach((part, its) ->
                                below.add(seen(part, measure, ruling.part(part), its, part.equals(unit))));
            }
            long members = itself ? 1_000_000 : known.get(unit).members();
            long played = counts.of(Measure.PLAYED).workers();
            boolean bounded = measure == Measure.COMPLETED && decision.on(Measure.PLAYED) == Disclosure.SHOWN;
            boolean maybeNone = members < Suppression.THRESHOLD
                    || (measure == Measure.COMPLETED && decision.on(Measure.PLAYED) != Disclosure.SHOWN);
            return new Node(
                    unit + (itself ? " itself" : ""),
                    counts.of(measure).workers(),
                    decision.on(measure),
                    bounded ? Math.min(members, played) : members,
                    maybeNone,
                    below);
        }

        private static Counts plus(Counts one, Counts other) {
            return counts(
                    one.of(Measure.VISITED).workers()
                            + other.of(Measure.VISITED).workers(),
                    one.of(Measure.PLAYED).workers() + other.of(Measure.PLAYED).workers(),
                    one.of(Measure.COMPLETED).workers()
                            + other.of(Measure.COMPLETED).workers());
        }

        private static Counts counts(long visited, long played, long completed) {
            return new Counts(Map.of(
                    Measure.VISITED, new Count(visited, visited),
                    Measure.PLAYED, new Count(played, played),
                    Measure.COMPLETED, new Count(completed, completed)));
        }
    }
}
