package org.federation.learning.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;
import org.federation.learning.presence.PresenceTables;
import org.federation.learning.report.CoverageReport.Step;
import org.federation.learning.report.Units.Unit;

/** Puts reports together: what was counted, what the units are called, and what of it may be told. */
@ApplicationScoped
class Coverage {

    private final PresenceTables tables;
    private final UnitBook book;
    private final SubjectNames names;

    Coverage(PresenceTables tables, UnitBook book, SubjectNames names) {
        this.tables = tables;
        this.book = book;
        this.names = names;
    }

    /**
     * Reports on a unit.
     *
     * @throws Problem 404 if it lies outside the scope, or is no unit
     */
    CoverageReport of(OrgScope scope, OrgPath org, Period period, Breakdown by) {
        if (!scope.covers(org)) {
            throw Problem.notFound();
        }
        Units units = book.around(org);
        PresenceTables.Reading reading = tables.read(org, period.from(), period.to(), by.dimension);
        Rulings rulings = new Rulings(reading.line(), units);
        List<Ruling> all = rulings.all();
        Ruling unit = all.get(all.size() - 1);
        boolean isKnown = units.find(org) != null
                || org.equals(scope.root())
                || !unit.numbers().parts().isEmpty();
        if (!isKnown) {
            throw Problem.notFound();
        }
        Rows rows = new Rows(org, units, unit);
        return new CoverageReport(
                org,
                line(scope, org, units),
                period.from(),
                period.to(),
                by.label(),
                reading.asOf(),
                Suppression.THRESHOLD,
                rows.total(),
                by == Breakdown.UNIT ? rows.units() : subjects(rows, rulings, all, reading, period, by));
    }

    private List<CoverageRow> subjects(
            Rows rows, Rulings rulings, List<Ruling> all, PresenceTables.Reading reading, Period period, Breakdown by) {
        Collection<String> subjects =
                by == Breakdown.DAY ? period.days() : reading.unit().bySubject().keySet();
        return rows.subjects(by, rulings.of(subjects, all), names.of(by, subjects));
    }

    private static List<Step> line(OrgScope scope, OrgPath org, Units units) {
        return Stream.iterate(Optional.of(org), Optional::isPresent, path -> path.map(OrgPath::parent))
                .flatMap(Optional::stream)
                .filter(scope::covers)
                .sorted()
                .map(path -> new Step(path, name(units, path)))
                .toList();
    }

    private static String name(Units units, OrgPath path) {
        Unit unit = units.find(path);
        return unit == null ? path.value() : unit.name();
    }
}
