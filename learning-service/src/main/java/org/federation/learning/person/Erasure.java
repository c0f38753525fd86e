package org.federation.learning.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.org.OrgPath;

/** Makes all that the features keep of a person nobody's, in the transaction under way. */
@ApplicationScoped
class Erasure {

    private final List<PersonRecords> features;
    private final AuditLog audit;

    Erasure(Instance<PersonRecords> features, AuditLog audit) {
        this.features = features.stream()
                .sorted(Comparator.comparing(PersonRecords::areDerived).thenComparing(PersonRecords::name))
                .toList();
        this.audit = audit;
    }

    /** The log says that somebody of the unit was erased, by the pseudonym: nothing connects it with the person. */
    void erase(UUID personId, OrgPath org) {
        UUID pseudonym = UUID.randomUUID();
        features.forEach(feature -> feature.erase(personId, pseudonym));
        audit.recordOf(
                pseudonym,
                org,
                "person.erase",
                pseudonym,
                null,
                Map.of("features", features.stream().map(PersonRecords::name).toList()));
    }
}
