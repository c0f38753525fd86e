package org.federation.learning.zone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How often a zone was visited: the sum of the ledger that {@link VisitLedger} keeps. */
@Entity
@Immutable
public class ZoneCount {

    @Id
    public UUID zoneId;

    public long visits;

    static ZoneCount none(UUID zoneId) {
        ZoneCount count = new ZoneCount();
        count.zoneId = zoneId;
        return count;
    }
}
