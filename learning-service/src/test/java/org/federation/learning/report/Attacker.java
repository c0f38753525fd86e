package org.federation.learning.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Someone who sees every report of the same days and subtracts. Units are a tree in which each number is the sum of
 * those below, so passing the bounds once up and once down finds exactly what each hidden number can be, no more and no
 * less.
 */
final class Attacker {

    private static final long ANYTHING = 1_000_000_000;

    /** A number in the tree, the one and only of its name, with what the reports tell of it. */
    record Node(String name, long people, Disclosure disclosure, long atMost, boolean maybeNone, List<Node> parts) {}

    /** What a number can be. */
    record Bounds(long least, long most) {
        Bounds and(Bounds other) {
            return new Bounds(Math.max(least, other.least), Math.min(most, other.most));
        }

        long width() {
            return most - least;
        }
    }

    private final Map<String, Bounds> bounds = new HashMap<>();

    Attacker(Node root) {
        up(root, false);
        down(root);
    }

    Bounds of(Node node) {
        return bounds.get(node.name());
    }

    /** What a number is told to be, and what its parts make of it. */
    private Bounds up(Node node, boolean besideNothingShown) {
        Bounds told = told(node, besideNothingShown);
        boolean nothingShown = node.parts().stream().allMatch(part -> part.disclosure() == Disclosure.SEALED);
        long least = 0;
        long most = 0;
        for (Node part : node.parts()) {
            Bounds one = up(part, nothingShown);
            least += one.least();
            most = Math.min(ANYTHING, most + one.most());
        }
        bounds.put(node.name(), node.parts().isEmpty() ? told : told.and(new Bounds(least, most)));
        return of(node);
    }

    /** The attacker even knows which hidden numbers are small, unless all beside one another are hidden. */
    private static Bounds told(Node node, boolean besideNothingShown) {
        return switch (node.disclosure()) {
            case SHOWN -> new Bounds(node.people(), node.people());
            case HIDDEN -> new Bounds(Suppression.THRESHOLD, node.atMost());
            case SEALED ->
                besideNothingShown
                        ? new Bounds(0, ANYTHING)
                        : new Bounds(node.maybeNone() ? 0 : 1, Math.min(Suppression.THRESHOLD - 1, node.atMost()));
        };
    }

    private void down(Node node) {
        Map<String, Bounds> narrowed = new HashMap<>();
        List<Node> parts = new ArrayList<>(node.parts());
        for (Node part : parts) {
            long othersLeast = 0;
            long othersMost = 0;
            for (Node other : parts) {
                if (!other.name().equals(part.name())) {
                    othersLeast += of(other).least();
                    othersMost = Math.min(ANYTHING, othersMost + of(other).most());
                }
            }
            Bounds rest = new Bounds(of(node).least() - othersMost, of(node).most() - othersLeast);
            narrowed.put(part.name(), of(part).and(rest));
        }
        bounds.putAll(narrowed);
        parts.forEach(this::down);
    }
}
