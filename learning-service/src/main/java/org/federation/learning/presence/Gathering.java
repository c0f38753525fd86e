package org.federation.learning.presence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.federation.kit.org.OrgPath;

/** Gathers the people of a unit and of its parts, all of them and subject by subject, out of facts or of roll-ups. */
final class Gathering {

    private record Group(Dimension kind, String subject, OrgPath unit) {}

    private final OrgPath unit;
    private final Dimension by;
    private final Map<Group, Map<Measure, People>> wholes = new HashMap<>();
    private final Map<Group, Map<Measure, People>> parts = new HashMap<>();

    Gathering(OrgPath unit, Dimension by) {
        this.unit = unit;
        this.by = by;
    }

    OrgPath unit() {
        return unit;
    }

    /** By what the people are gathered: by nothing, and by what was asked for. */
    List<Dimension> dimensions() {
        return by == Dimension.ANY ? List.of(by) : List.of(Dimension.ANY, by);
    }

    /** Takes roll-ups of the unit. */
    RolledUp.Sink whole(Dimension kind) {
        return (key, people, events) ->
                people(wholes, kind, subject(kind, key), unit, key.measure()).addAll(people, events);
    }

    /** Takes roll-ups of the units directly below it. */
    RolledUp.Sink part(Dimension kind) {
        return (key, people, events) -> people(parts, kind, subject(kind, key), key.org(), key.measure())
                .addAll(people, events);
    }

    /** Takes a fact of the unit itself, where the whole is known from roll-ups. */
    void addOwn(Fact fact) {
        add(parts, fact, unit);
    }

    /** Takes a fact of the unit or of any below it. */
    void add(Fact fact) {
        add(wholes, fact, unit);
        add(parts, fact, fact.org().equals(unit) ? unit : Levels.ancestor(fact.org(), unit.depth() + 1));
    }

    private void add(Map<Group, Map<Measure, People>> groups, Fact fact, OrgPath part) {
        for (Dimension kind : dimensions()) {
            for (String subject : kind.subjects(fact)) {
                people(groups, kind, subject, part, fact.measure()).add(fact.person());
            }
        }
    }

    Level level() {
        Map<String, Distribution> all = distributions(Dimension.ANY);
        return new Level(
                unit,
                Objects.requireNonNullElse(all.get(""), Distribution.EMPTY),
                by == Dimension.ANY ? Map.of() : distributions(by));
    }

    private Map<String, Distribution> distributions(Dimension kind) {
        Map<String, Map<OrgPath, Counts>> counted = new HashMap<>();
        parts.forEach((group, people) -> {
            if (group.kind() == kind) {
                counted.computeIfAbsent(group.subject(), any -> new HashMap<>()).put(group.unit(), counts(people));
            }
        });
        Map<String, Distribution> distributions = new HashMap<>();
        wholes.forEach((group, people) -> {
            if (group.kind() == kind) {
                Map<OrgPath, Counts> spread = counted.getOrDefault(group.subject(), Map.of());
                distributions.put(group.subject(), new Distribution(counts(people), spread));
            }
        });
        return distributions;
    }

    private static People people(
            Map<Group, Map<Measure, People>> groups, Dimension kind, String subject, OrgPath unit, Measure measure) {
        return groups.computeIfAbsent(new Group(kind, subject, unit), any -> new EnumMap<>(Measure.class))
                .computeIfAbsent(measure, any -> new People());
    }

    private static Counts counts(Map<Measure, People> group) {
        Map<Measure, Count> counts = new EnumMap<>(Measure.class);
        group.forEach((measure, people) -> counts.put(measure, people.count()));
        return new Counts(counts);
    }

    private static String subject(Dimension kind, RollUpKey key) {
        return kind == Dimension.DAY ? key.span().starts().toString() : key.subject();
    }
}
