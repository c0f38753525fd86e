package org.federation.learning.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.federation.kit.org.OrgPath;
import org.federation.learning.presence.Counts;
import org.federation.learning.presence.Distribution;
import org.federation.learning.presence.Level;
import org.federation.learning.presence.Measure;

/**
 * Decides from the root down what may be told of each unit and of its parts. Whoever asks, and for whichever unit: as
 * the way down is always the same, a number that one report hides no other report of the same days tells.
 */
final class Rulings {

    private final List<Level> line;
    private final Units units;

    Rulings(List<Level> line, Units units) {
        this.line = line;
        this.units = units;
    }

    /** What else is known of a group of people. */
    interface Known {

        /** How large the groups are that these people are a part of, as far as it is told. */
        List<Long> among(Measure measure);

        /** What is decided for them already. */
        Disclosure least(Measure measure);
    }

    /** Where on the way down: a part of the unit at this level; the root is a part of none. */
    interface Surroundings {
        Known of(int level, OrgPath part);
    }

    /** On everyone, for each unit on the way down. */
    List<Ruling> all() {
        return down(Level::all, (level, part) -> {
            List<Long> members = level >= 0 && part.equals(line.get(level).unit()) ? List.of() : units.members(part);
            return known(members, Disclosure.SHOWN);
        });
    }

    /** On each of these subjects, for the unit that was asked for. */
    Map<String, Ruling> of(Collection<String> subjects, List<Ruling> all) {
        Map<String, Ruling> rulings = new TreeMap<>();
        subjects.forEach(subject -> rulings.put(subject, of(subject, all).get(line.size() - 1)));
        return rulings;
    }

    /** On those who did something with a subject, for each unit on the way down. */
    private List<Ruling> of(String subject, List<Ruling> all) {
        return down(
                level -> level.bySubject().getOrDefault(subject, Distribution.EMPTY),
                (level, part) -> level < 0
                        ? within(all.get(0).numbers().whole(), all.get(0).whole())
                        : within(
                                all.get(level).numbers().part(part),
                                all.get(level).part(part)));
    }

    private List<Ruling> down(Function<Level, Distribution> numbers, Surroundings surroundings) {
        List<Ruling> rulings = new ArrayList<>();
        Level root = line.get(0);
        Decision whole = alone(numbers.apply(root).whole(), surroundings.of(-1, root.unit()));
        for (int i = 0; i < line.size(); i++) {
            int level = i;
            Ruling ruling =
                    rule(numbers.apply(line.get(i)), whole, line.get(i).unit(), part -> surroundings.of(level, part));
            rulings.add(ruling);
            if (i + 1 < line.size()) {
                whole = ruling.part(line.get(i + 1).unit());
            }
        }
        return rulings;
    }

    private static Decision alone(Counts counts, Known known) {
        Map<Measure, Disclosure> decided = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            decided.put(measure, cell(counts, measure, decided, known).own());
        }
        return new Decision(decided);
    }

    private Ruling rule(Distribution numbers, Decision whole, OrgPath unit, Function<OrgPath, Known> known) {
        List<OrgPath> parts = units.parts(unit, numbers);
        List<Map<Measure, Disclosure>> decided = Stream.generate(() -> new EnumMap<Measure, Disclosure>(Measure.class))
                .limit(parts.size())
                .<Map<Measure, Disclosure>>map(empty -> empty)
                .toList();
        for (Measure measure : Measure.values()) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                cells.add(cell(numbers.part(parts.get(i)), measure, decided.get(i), known.apply(parts.get(i))));
            }
            List<Disclosure> disclosed = Suppression.among(
                    whole.on(measure), Cell.of(numbers.whole().of(measure).workers()), cells);
            for (int i = 0; i < parts.size(); i++) {
                decided.get(i).put(measure, disclosed.get(i));
            }
        }
        Map<OrgPath, Decision> decisions = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            decisions.put(parts.get(i), new Decision(decided.get(i)));
        }
        return new Ruling(numbers, whole, decisions);
    }

    /** Those who completed something played it: where the ones are hidden, so are the others. */
    private static Cell cell(Counts counts, Measure measure, Map<Measure, Disclosure> decided, Known known) {
        List<Long> among = new ArrayList<>(known.among(measure));
        Disclosure least = known.least(measure);
        if (measure == Measure.COMPLETED) {
            Disclosure played = decided.getOrDefault(Measure.PLAYED, Disclosure.SHOWN);
            least = least.atLeast(played);
            if (played == Disclosure.SHOWN) {
                among.add(counts.of(Measure.PLAYED).workers());
            }
        }
        return new Cell(counts.of(measure).workers(), among, least);
    }

    private static Known known(List<Long> among, Disclosure least) {
        return new Known() {
            @Override
            public List<Long> among(Measure measure) {
                return among;
            }

            @Override
            public Disclosure least(Measure measure) {
                return least;
            }
        };
    }

    private static Known within(Counts all, Decision decision) {
        return new Known() {
            @Override
            public List<Long> among(Measure measure) {
                return decision.on(measure) == Disclosure.SHOWN
                        ? List.of(all.of(measure).workers())
                        : List.of();
            }

            @Override
            public Disclosure least(Measure measure) {
                return decision.on(measure);
            }
        };
    }
}
