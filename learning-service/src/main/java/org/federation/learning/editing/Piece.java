package org.federation.learning.editing;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.federation.kit.id.Ids;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
import org.federation.kit.problem.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What editors make for workers to see. Everyone who had a hand in it is a contributor, and none of them can approve
 * it; whatever is changed after an approval takes the approval away.
 */
@MappedSuperclass
public abstract class Piece {

    @Id
    public UUID id;

    @Version
    public long version;

    public OrgPath org;
    public UUID authorId;
    public String authorName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> contributors;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public PieceState state;

    public @Nullable UUID reviewerId;
    public @Nullable String reviewerName;
    public @Nullable String reviewNote;
    public @Nullable Instant reviewedAt;
    public @Nullable Instant publishedAt;

    /** When it is withdrawn by itself, and who wants that. */
    public @Nullable Instant withdrawAt;

    public @Nullable UUID withdrawerId;
    public Instant createdAt;
    public Instant changedAt;

    /** What it is, as problems and the audit log name it, e.g. {@code lecture}. */
    public abstract String kind();

    /** Makes it a draft of this author, of the unit they belong to. */
    protected void begin(CurrentPerson author, Instant now) {
        id = Ids.next();
        org = author.org();
        authorId = author.id();
        authorName = author.name();
        contributors = List.of(author.id());
        state = PieceState.DRAFT;
        createdAt = now;
        changedAt = now;
    }

    /** Whether workers see it at this time. */
    public boolean isOut(Instant now) {
        return publishedAt != null && !publishedAt.isAfter(now) && (withdrawAt == null || withdrawAt.isAfter(now));
    }

    /**
     * Requires that it is not published.
     *
     * @throws Problem 409 {@code <kind>-published} while it is: nothing reaches workers that nobody has reviewed
     */
    public void requireChangeable() {
        if (state == PieceState.PUBLISHED) {
            throw Problem.conflict(kind() + "-published");
        }
    }

    /**
     * Notes that what it consists of is being changed, which voids an approval.
     *
     * @throws Problem 409 {@code <kind>-published}
     */
    public void contentChanged(UUID editor, Instant now) {
        requireChangeable();
        state = PieceState.DRAFT;
        changedAt = now;
        reviewerId = null;
        reviewerName = null;
        reviewedAt = null;
        join(editor);
    }

    /** @throws Problem 403 {@code own-<kind>} if the reviewer had a hand in it, 409 {@code <kind>-published} */
    void review(ReviewDecision decision, UUID reviewer, String name, Instant now) {
        requireChangeable();
        requireUninvolved(reviewer);
        state = decision.approves() ? PieceState.APPROVED : PieceState.RETURNED;
        reviewerId = reviewer;
        reviewerName = name;
        reviewNote = decision.note();
        reviewedAt = now;
        changedAt = now;
    }

    /**
     * Lets it out, for good or until a time.
     *
     * @throws Problem 409 {@code <kind>-not-approved}, 422 {@code publication-over} if it would end before it begins
     */
    void publish(Publication publication, UUID publisher, Instant now) {
        if (state != PieceState.APPROVED && state != PieceState.PUBLISHED) {
            throw Problem.conflict(kind() + "-not-approved");
        }
        state = PieceState.PUBLISHED;
        publishedAt = publication.begin(now);
        withdrawAt = publication.end(now);
        withdrawerId = withdrawAt == null ? null : publisher;
        changedAt = now;
    }

    /** @throws Problem 409 {@code <kind>-not-published} */
    void requirePublished() {
        if (state != PieceState.PUBLISHED) {
            throw Problem.conflict(kind() + "-not-published");
        }
    }

    /**
     * Notes that its words are being corrected while it is out.
     *
     * @throws Problem 403 {@code own-<kind>} if the reviewer had a hand in it or in the correction, 409
     *     {@code <kind>-not-published}
     */
    void corrected(UUID author, UUID reviewer, String name, Instant now) {
        requirePublished();
        join(author);
        requireUninvolved(reviewer);
        reviewerId = reviewer;
        reviewerName = name;
        reviewedAt = now;
        changedAt = now;
    }

    /** @throws Problem 409 {@code <kind>-not-published} */
    void withdraw(Instant now) {
        requirePublished();
        state = PieceState.APPROVED;
        publishedAt = null;
        withdrawAt = null;
        withdrawerId = null;
        changedAt = now;
    }

    private void join(UUID editor) {
        if (!contributors.contains(editor)) {
            contributors =
                    Stream.concat(contributors.stream(), Stream.of(editor)).toList();
        }
    }

    private void requireUninvolved(UUID reviewer) {
        if (contributors.contains(reviewer)) {
            throw Problem.forbidden("own-" + kind());
        }
    }
}
