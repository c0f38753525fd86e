package org.federation.learning.presence;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts put together for the roll-ups: first those that differ in the person only, for there are far fewer of these
 * than of facts, and each belongs to some thirty roll-ups.
 */
final class AlikeFacts {

    private final Map<Fact, People> alike = new HashMap<>();

    void add(Fact fact) {
        alike.computeIfAbsent(fact.ofAnyone(), any -> new People()).add(fact.person());
    }

    /** The people of each roll-up they belong to, in the order of the keys. */
    Map<RollUpKey, People> byRollUp() {
        Map<RollUpKey, People> groups = new TreeMap<>();
        alike.forEach((fact, people) -> RollUpKey.allOf(fact)
                .forEach(key -> groups.computeIfAbsent(key, any -> new People()).addAll(people)));
        return groups;
    }
}
