package org.federation.learning.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.id.Ids;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/**
 * Corrects what is published while it stays up. The words are replaced by a second person's approval and not before, so
 * that a wrong figure is mended without links, plays and comments losing their page, and nothing goes out unseen by
 * four eyes.
 */
@ApplicationScoped
public class CorrectionDesk {

    private final CorrectionBook book;
    private final VersionBook versions;
    private final EntityManager entities;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Event<PieceChanged> changes;
    private final Clock clock;

    CorrectionDesk(
            CorrectionBook book,
            VersionBook versions,
            EntityManager entities,
            CurrentPerson person,
            AuditLog audit,
            Event<PieceChanged> changes,
            Clock clock) {
        this.book = book;
        this.versions = versions;
        this.entities = entities;
        this.person = person;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Proposes other words for what is published.
     *
     * @throws org.federation.kit.problem.Problem 409 {@code <kind>-not-published}, or {@code correction-open} while
     *     another is waiting
     */
    public <W> CorrectionView<W> propose(Piece piece, W words, String note) {
        piece.requirePublished();
        Instant now = clock.instant();
        UUID id = Ids.next();
        book.enter(id, piece.id, words, note, person.id(), person.name(), now);
        audit.record(piece.kind() + ".correction-propose", piece.id, null, words);
        return new CorrectionView<>(id, CorrectionState.PROPOSED, note, words, person.name(), now, null);
    }

    /**
     * Decides upon a correction.
     *
     * @param correct puts the words into the piece
     * @throws org.federation.kit.problem.Problem 404 if none of this id waits, 409 {@code <kind>-not-published}, 403
     *     {@code own-<kind>} to whoever proposed it or had a hand in the piece
     */
    public <W> void review(Piece piece, UUID id, ReviewDecision decision, Class<W> words, Consumer<W> correct) {
        CorrectionBook.Proposed<W> proposed = book.held(piece.id, id, words);
        Instant now = clock.instant();
        if (decision.approves()) {
            piece.corrected(proposed.authorId(), person.id(), person.name(), now);
            correct.accept(proposed.correction().words());
            entities.flush();
            versions.enter(
                    piece,
                    proposed.correction().words(),
                    proposed.authorId(),
                    proposed.correction().author());
            changes.fire(new PieceChanged(piece));
        }
        book.decide(id, decision, person.id(), person.name(), now);
        audit.record(piece.kind() + ".correction-review", piece.id, proposed.correction(), decision);
    }

    /** The corrections of a piece, the latest first. */
    public <W> Page<CorrectionView<W>> list(Piece piece, PageRequest page, Class<W> words) {
        return book.list(piece.id, page, words);
    }

    /** What workers are told of a piece's corrections, the first one first. */
    public List<CorrectionNote> notes(Piece piece) {
        return book.notes(piece.id);
    }
}
