package org.federation.learning.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
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

    /** Lets it out, at once and for good without a time. */
    public void publish(Piece piece, @Nullable Publication publication) {
        Publication before = publicationOf(piece);
        piece.publish(publication == null ? Publication.AT_ONCE : publication, person.id(), clock.instant());
        record(piece, "publish", before, publicationOf(piece));
        changes.fire(new PieceChanged(piece));
    }

    /** Takes it back; it stays approved. */
    public void withdraw(Piece piece) {
        withdraw(piece, person.id(), person.org());
    }

    /** Takes it back at the time it was published until, in the name of whoever wanted that. */
    void withdrawInTime(Piece piece) {
        withdraw(piece, Objects.requireNonNull(piece.withdrawerId), piece.org);
    }

    private void withdraw(Piece piece, UUID who, OrgPath org) {
        Publication before = publicationOf(piece);
        piece.withdraw(clock.instant());
        entities.flush();
        audit.recordOf(who, org, piece.kind() + ".withdraw", piece.id, before, null);
        changes.fire(new PieceChanged(piece));
    }

    private static @Nullable Publication publicationOf(Piece piece) {
        return piece.publishedAt == null ? null : new Publication(piece.publishedAt, piece.withdrawAt);
    }

    /** Flushed first, so that the entity has the version that is answered. */
    private void record(Piece piece, String verb, @Nullable Object before, @Nullable Object after) {
        entities.flush();
        audit.record(piece.kind() + "." + verb, piece.id, before, after);
    }
}
