package org.federation.learning.presence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.federation.kit.org.OrgPath;

/**
 * The levels of the organisation that are rolled up: nation, provinces and cities. Below them a unit is so small that
 * its facts are read faster than its days could be put together, and there are so many that each fact would make rows
 * of its own.
 */
final class Levels {

    static final int ROLLED_UP = 3;

    private static final Pattern DOT = Pattern.compile("\\.");

    private Levels() {}

    /** The unit at this level above (or the unit itself): 1 is the root. */
    static OrgPath ancestor(OrgPath unit, int level) {
        String[] labels = DOT.split(unit.value());
        return new OrgPath(String.join(".", List.of(labels).subList(0, level)));
    }

    /** From the root down to the unit. */
    static List<OrgPath> line(OrgPath unit) {
        List<OrgPath> line = new ArrayList<>();
        for (OrgPath at = unit; at != null; at = at.parent()) {
            line.add(at);
        }
        Collections.reverse(line);
        return line;
    }

    static List<OrgPath> rolledUp(OrgPath unit) {
        List<OrgPath> line = line(unit);
        return line.subList(0, Math.min(ROLLED_UP, line.size()));
    }
}
