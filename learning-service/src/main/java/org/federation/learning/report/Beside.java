package org.federation.learning.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.federation.learning.presence.Measure;

/**
 * Decides on numbers that stand beside one another in one view of a unit: by lecture, by channel, by segment, by day.
 *
 * <p>These groups overlap, so together they are the whole or more, and what is told of most leaves for the others at
 * least the rest. As long as there is a rest, they are hidden as if nobody were in two of them.
 */
final class Beside {

    private Beside() {}

    /** Decides on each of the subjects, in their order. */
    static List<Decision> decide(Ruling unit, List<Ruling> subjects) {
        List<Map<Measure, Disclosure>> decided = new ArrayList<>();
        subjects.forEach(subject -> decided.add(new EnumMap<>(Measure.class)));
        for (Measure measure : Measure.values()) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < subjects.size(); i++) {
                cells.add(cell(subjects.get(i), measure, decided.get(i)));
            }
            List<Disclosure> disclosed = disclosed(unit, measure, cells);
            for (int i = 0; i < subjects.size(); i++) {
                decided.get(i).put(measure, disclosed.get(i));
            }
        }
        return decided.stream().map(Decision::new).toList();
    }

    private static Cell cell(Ruling subject, Measure measure, Map<Measure, Disclosure> decided) {
        Disclosure played = measure == Measure.COMPLETED
                ? decided.getOrDefault(Measure.PLAYED, Disclosure.SHOWN)
                : Disclosure.SHOWN;
        return new Cell(
                subject.numbers().whole().of(measure).workers(),
                List.of(),
                subject.whole().on(measure).atLeast(played));
    }

    private static List<Disclosure> disclosed(Ruling unit, Measure measure, List<Cell> cells) {
        long whole = unit.numbers().whole().of(measure).workers();
        long told = cells.stream()
                .filter(cell -> cell.own() == Disclosure.SHOWN)
                .mapToLong(Cell::people)
                .sum();
        return told < whole
                ? Suppression.among(unit.whole().on(measure), Cell.of(whole), cells)
                : cells.stream().map(Cell::own).toList();
    }
}
