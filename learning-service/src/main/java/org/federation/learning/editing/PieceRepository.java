package org.federation.learning.editing;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.federation.kit.org.ScopedRepository;
import org.federation.kit.problem.Problem;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** What the repositories of all kinds of pieces have in common. */
public interface PieceRepository<T extends Piece> extends ScopedRepository<T> {

    /**
     * A piece as it is now, whoever it belongs to; nobody changes it, or takes it back, before this transaction ends.
     *
     * @throws Problem 404 without one of this id
     */
    default T held(UUID id) {
        T piece = findByIdOptional(id).orElseThrow(Problem::notFound);
        // Read anew: it may have been read before whoever changed it last was done.
        getEntityManager().refresh(piece, LockModeType.PESSIMISTIC_READ);
        return piece;
    }

    /** One that was published until now or before, and that no other instance is withdrawing. */
    default Optional<T> nextToWithdraw(Instant now) {
        return find("withdrawAt <= ?1 order by withdrawAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    /** Ids of the pieces after this one, in their order. */
    default List<UUID> following(UUID id, int atMost) {
        return find("id > ?1 order by id", id).range(0, atMost - 1).stream()
                .map(piece -> piece.id)
                .toList();
    }
}
