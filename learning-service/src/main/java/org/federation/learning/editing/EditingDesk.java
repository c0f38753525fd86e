package org.federation.learning.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.org.CurrentPerson;
import org.jspecify.annotations.Nullable;

/** Takes pieces of any kind from one state to the next, each step with its record in the audit log. */
@ApplicationScoped
public class EditingDesk {

    private final EntityManager entities;
    private final CurrentPerson person;
    private final VersionBook versions;
    private final AuditLog audit;
    private final Event<PieceChanged> changes;
    private final Clock clock;

    EditingDesk(
            EntityManager entities,
            CurrentPerson person,
            VersionBook versions,
            AuditLog audit,
            Event<PieceChanged> changes,
            Clock clock) {
        this.entities = entities;
        this.versions = versions;
        this.person = person;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Keeps what the current person has begun to write as its first version. */
    public void begun(Piece piece, Object words) {
        record(piece, "create", null, words);
        versions.enter(piece, words, person.id(), person.name());
        changes.fire(new PieceChanged(piece));
    }

    /** Keeps what the current person has changed as one more version. */
    public void changed(Piece piece, Object before, Object after) {
        record(piece, "change", before, after);
        versions.enter(piece, after, person.id(), person.name());
        changes.fire(new PieceChanged(piece));
    }

    /** Enters the current person's decision; see {@link Piece} for what is refused. */
    public void review(Piece piece, ReviewDecision decision) {
        PieceState before = piece.state;
        piece.review(decision, person.id(), person.name(), clock.instant());
        record(piece, "review", before, decision);
    }

    /** Lets it out, at once without a time. */
    public void publish(Piece piece, @Nullable Publication publication) {
        Instant before = piece.publishedAt;
        Instant now = clock.instant();
        piece.publish(publication == null ? now : publication.time(now), now);
        record(piece, "publish", before, piece.publishedAt);
        changes.fire(new PieceChanged(piece));
    }

    /** Takes it back; it stays approved. */
    public void withdraw(Piece piece) {
        Instant before = piece.publishedAt;
        piece.withdraw(clock.instant());
        record(piece, "withdraw", before, null);
        changes.fire(new PieceChanged(piece));
    }

    /** Flushed first, so that the entity has the version that is answered. */
    private void record(Piece piece, String verb, @Nullable Object before, @Nullable Object after) {
        entities.flush();
        audit.record(piece.kind() + "." + verb, piece.id, before, after);
    }
}
