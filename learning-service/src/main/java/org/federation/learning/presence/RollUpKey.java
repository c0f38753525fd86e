package org.federation.learning.presence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.federation.kit.org.OrgPath;

/** What one roll-up is of. Whoever writes many of them does it in the order of their keys. */
record RollUpKey(Dimension kind, Span span, OrgPath org, Measure measure, String subject)
        implements Comparable<RollUpKey> {

    private static final Comparator<RollUpKey> ORDER = Comparator.comparing(RollUpKey::kind)
            .thenComparing(key -> key.span().grain())
            .thenComparing(key -> key.span().starts())
            .thenComparing(RollUpKey::org)
            .thenComparing(RollUpKey::measure)
            .thenComparing(RollUpKey::subject);

    /** The roll-ups a fact belongs to. */
    static List<RollUpKey> allOf(Fact fact) {
        List<RollUpKey> keys = new ArrayList<>();
        for (OrgPath org : Levels.rolledUp(fact.org())) {
            for (Span span : List.of(Span.day(fact.day()), Span.weekOf(fact.day()))) {
                for (Dimension kind : Dimension.ROLLED_UP) {
                    for (String subject : kind.subjects(fact)) {
                        keys.add(new RollUpKey(kind, span, org, fact.measure(), subject));
                    }
                }
            }
        }
        return keys;
    }

    @Override
    public int compareTo(RollUpKey other) {
        return ORDER.compare(this, other);
    }
}
