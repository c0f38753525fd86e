package org.federation.learning.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.federation.kit.org.OrgPath;
import org.federation.learning.presence.Counts;
import org.federation.learning.report.Units.Unit;
import org.jspecify.annotations.Nullable;

/** The rows of a report on a unit. */
final class Rows {

    private static final Comparator<CoverageRow> MOST_PEOPLE_FIRST = Comparator.comparing(
                    (CoverageRow row) -> Math.max(told(row.played()), told(row.visited())))
            .reversed()
            .thenComparing(CoverageRow::key);

    private final OrgPath org;
    private final Units units;
    private final Ruling unit;

    Rows(OrgPath org, Units units, Ruling unit) {
        this.org = org;
        this.units = units;
        this.unit = unit;
    }

    CoverageRow total() {
        return row(org, false, unit.numbers().whole(), unit.whole());
    }

    /** One for each part of the unit; none if it has but itself. */
    List<CoverageRow> units() {
        List<OrgPath> parts = units.parts(org, unit.numbers());
        if (parts.size() == 1) {
            return List.of();
        }
        return parts.stream()
                .map(part -> row(part, part.equals(org), unit.numbers().part(part), unit.part(part)))
                .toList();
    }

    private CoverageRow row(OrgPath path, boolean itself, Counts counts, Decision decision) {
        Unit known = units.find(path);
        // How many belong to the unit itself and to none below, the directory does not say.
        Long members = known == null || itself ? null : Long.valueOf(known.members());
        return CoverageRow.of(path.value(), known == null ? null : known.name(), members, itself, counts, decision);
    }

    /** One for each subject, those with the most people first; days in their order. */
    List<CoverageRow> subjects(Breakdown by, Map<String, Ruling> subjects, Map<String, String> names) {
        Long members = total().members();
        List<CoverageRow> rows = new ArrayList<>();
        List<Decision> decisions = Beside.decide(unit, List.copyOf(subjects.values()));
        int next = 0;
        for (Map.Entry<String, Ruling> subject : subjects.entrySet()) {
            Counts counts = subject.getValue().numbers().whole();
            String name = names.get(subject.getKey());
            rows.add(CoverageRow.of(subject.getKey(), name, members, false, counts, decisions.get(next++))
                    .only(by.measures()));
        }
        rows.sort(by == Breakdown.DAY ? Comparator.comparing(CoverageRow::key) : MOST_PEOPLE_FIRST);
        return rows;
    }

    /** By what is told, for an order by what is not would tell it. */
    private static long told(@Nullable Figure figure) {
        return figure == null || figure.workers() == null ? 0 : figure.workers();
    }
}
