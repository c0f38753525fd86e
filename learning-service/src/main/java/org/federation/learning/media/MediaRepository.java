package org.federation.learning.media;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Finds films. */
@ApplicationScoped
class MediaRepository implements PanacheRepositoryBase<Media, UUID> {

    /** A lecture's film, locked: whoever is at work on it waits. */
    Optional<Media> lockedOfLecture(UUID lectureId) {
        return find("lectureId", lectureId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those of the ids that are films. */
    List<UUID> known(List<UUID> ids) {
        return find("id in ?1", ids).stream().map(media -> media.id).toList();
    }

    /** Those of the editions that a film points to. */
    List<UUID> knownEditions(List<UUID> editions) {
        return find("edition in ?1", editions).stream()
                .map(media -> Objects.requireNonNull(media.edition))
                .toList();
    }
}
