package org.federation.kit.org;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.federation.kit.problem.Problem;

/** Finds what units keep, for their staff: entities with an {@code id} and the {@code org} they belong to. */
public interface ScopedRepository<E> extends PanacheRepositoryBase<E, UUID> {

    default Optional<E> findWithin(OrgScope scope, UUID id) {
        return find("id = ?1 and org_within(org, ?2)", id, scope.root()).firstResultOptional();
    }

    /**
     * As {@link #findWithin}, for what must be there.
     *
     * @throws Problem 404 {@code not-found}
     */
    default E within(OrgScope scope, UUID id) {
        return findWithin(scope, id).orElseThrow(Problem::notFound);
    }

    /** As {@link #findWithin}, and nobody else changes it before this transaction ends. */
    default Optional<E> holdWithin(OrgScope scope, UUID id) {
        return find("id = ?1 and org_within(org, ?2)", id, scope.root())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * As {@link #holdWithin}, for what must be there.
     *
     * @throws Problem 404 {@code not-found}
     */
    default E heldWithin(OrgScope scope, UUID id) {
        return holdWithin(scope, id).orElseThrow(Problem::notFound);
    }
}
