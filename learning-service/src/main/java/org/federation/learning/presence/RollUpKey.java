package org.federation.learning.presence;

import java.util.Comparator;
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

    @Override
    public int compareTo(RollUpKey other) {
        return ORDER.compare(this, other);
    }
}
