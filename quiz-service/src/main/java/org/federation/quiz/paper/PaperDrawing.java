package org.federation.quiz.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.federation.quiz.bank.ApprovedQuestion;

/**
 * Draws one paper by a blueprint: every question at most once, every row as full as can be. Rows may compete for the
 * same questions, so a question can move from one row to another that needs it (augmenting paths, Kuhn 1955): a paper
 * is found whenever there is one. Used once.
 */
final class PaperDrawing {

    private final List<BlueprintRow> blueprint;
    private final List<List<ApprovedQuestion>> candidates;
    private final RandomGenerator random;
    private final Map<UUID, Integer> rowOf = new HashMap<>();
    private final List<Shortage> shortages = new ArrayList<>();

    PaperDrawing(List<BlueprintRow> blueprint, List<ApprovedQuestion> pool, RandomGenerator random) {
        this.blueprint = blueprint;
        this.random = random;
        this.candidates = blueprint.stream()
                .map(row -> new ArrayList<>(pool.stream().filter(row::fits).toList()))
                .<List<ApprovedQuestion>>map(fitting -> fitting)
                .toList();
        for (int row = 0; row < blueprint.size(); row++) {
            fill(row);
        }
    }

    /** What the pool lacks; empty if the paper is whole. */
    List<Shortage> shortages() {
        return shortages;
    }

    /** The questions drawn for the row, in the bank's order. */
    List<ApprovedQuestion> questionsOf(int row) {
        return candidates.get(row).stream()
                .filter(question -> Integer.valueOf(row).equals(rowOf.get(question.id())))
                .sorted(Comparator.comparing(ApprovedQuestion::id))
                .toList();
    }

    private void fill(int row) {
        int wanted = blueprint.get(row).count();
        int placed = 0;
        while (placed < wanted && place(row, new HashSet<>())) {
            placed++;
        }
        if (placed < wanted) {
            shortages.add(Shortage.of(row, blueprint.get(row), wanted - placed));
        }
    }

    private boolean place(int row, Set<UUID> tried) {
        return placeFree(row) || placeTaken(row, tried);
    }

    /** Shuffles only as far as it has to look: with a large bank the first one or two are free. */
    private boolean placeFree(int row) {
        List<ApprovedQuestion> fitting = candidates.get(row);
        for (int i = 0; i < fitting.size(); i++) {
            Collections.swap(fitting, i, random.nextInt(i, fitting.size()));
            if (rowOf.putIfAbsent(fitting.get(i).id(), row) == null) {
                return true;
            }
        }
        return false;
    }

    private boolean placeTaken(int row, Set<UUID> tried) {
        for (ApprovedQuestion question : List.copyOf(candidates.get(row))) {
            Integer holder = rowOf.get(question.id());
            if (holder != null && holder != row && tried.add(question.id()) && place(holder, tried)) {
                rowOf.put(question.id(), row);
                return true;
            }
        }
        return false;
    }
}
