package org.federation.learning.points;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks units by points per member. Groups under {@value UnitPoints#LEAST_GROUP} are not told; and where what is told,
 * taken from the sum of all, would leave such a group, the smallest that is told is kept back as well.
 */
final class UnitBoard {

    private static final Comparator<UnitPoints> ORDER =
            Comparator.comparing(UnitPoints::perMember).reversed().thenComparing(UnitPoints::path);

    private UnitBoard() {}

    /** @param personsInAll persons with points in the unit above and all below it */
    static List<BoardUnitView> rank(List<UnitPoints> units, long personsInAll) {
        Set<UnitPoints> hidden = hidden(units, personsInAll);
        List<BoardUnitView> ranked = new ArrayList<>();
        UnitPoints before = null;
        int rank = 0;
        for (UnitPoints unit : units.stream()
                .filter(one -> !hidden.contains(one))
                .sorted(ORDER)
                .toList()) {
            if (before == null || before.perMember().compareTo(unit.perMember()) != 0) {
                rank = ranked.size() + 1;
            }
            ranked.add(BoardUnitView.told(unit, rank));
            before = unit;
        }
        hidden.stream()
                .sorted(Comparator.comparing(UnitPoints::path))
                .map(BoardUnitView::suppressed)
                .forEach(ranked::add);
        return ranked;
    }

    private static Set<UnitPoints> hidden(List<UnitPoints> units, long personsInAll) {
        Set<UnitPoints> hidden =
                new HashSet<>(units.stream().filter(UnitPoints::isTooSmall).toList());
        while (true) {
            long rest = personsInAll
                    - units.stream()
                            .filter(unit -> !hidden.contains(unit))
                            .mapToLong(UnitPoints::persons)
                            .sum();
            Optional<UnitPoints> smallest = units.stream()
                    .filter(unit -> !hidden.contains(unit) && unit.persons() > 0)
                    .min(Comparator.comparing(UnitPoints::persons).thenComparing(UnitPoints::path));
            if (rest <= 0 || rest >= UnitPoints.LEAST_GROUP || smallest.isEmpty()) {
                return hidden;
            }
            hidden.add(smallest.get());
        }
    }
}
