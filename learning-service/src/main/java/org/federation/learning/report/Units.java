package org.federation.learning.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.federation.kit.org.OrgPath;
import org.federation.learning.presence.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * The units a report is about: those on the way down to one, and those directly below each of them.
 *
 * @param known what the directory says of them
 */
record Units(Map<OrgPath, Unit> known) {

    /** A unit as the directory knows it. */
    record Unit(OrgPath path, String name, String kind, long members) {}

    @Nullable
    Unit find(OrgPath path) {
        return known.get(path);
    }

    /** The groups a unit's people are a part of, as far as everyone knows how large they are. */
    List<Long> members(OrgPath path) {
        Unit unit = known.get(path);
        return unit == null ? List.of() : List.of(unit.members());
    }

    /**
     * The parts of a unit: the units directly below it, those included that the directory does not know (any more), and
     * the unit itself for those who belong to none of them.
     */
    List<OrgPath> parts(OrgPath unit, Distribution numbers) {
        TreeSet<OrgPath> parts = new TreeSet<>(numbers.parts().keySet());
        known.keySet().stream().filter(path -> unit.equals(path.parent())).forEach(parts::add);
        parts.add(unit);
        return new ArrayList<>(parts);
    }
}
