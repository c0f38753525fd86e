package org.federation.learning.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
import org.federation.kit.problem.Problem;
import org.federation.learning.moderation.Assessment;
import org.federation.learning.moderation.Finding;
import org.federation.learning.moderation.TextRules;
import org.federation.learning.moderation.Verdict;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A comment on a lecture, or a reply to one. */
@Entity
public class Comment {

    @Id
    public UUID id;

    @Version
    public long version;

    public UUID lectureId;

    /** The comment that begins the thread; null for itself. */
    public @Nullable UUID rootId;

    /** What it answers: the root, or another reply. */
    public @Nullable UUID replyTo;

    public UUID authorId;
    public String authorName;
    public OrgPath authorOrg;

    /** Whether it is the answer of the unit, not of the person. */
    public boolean official;

    public String text;

    /** See {@link TextRules#fingerprint}. */
    public byte @Nullable [] fingerprint;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public CommentState state;

    /** Whether its author's data were erased, and its words with them. */
    public boolean erased;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Finding> findings;

    public @Nullable UUID decidedBy;
    public @Nullable Instant decidedAt;

    /** What the last reviewer wrote to the author. */
    public @Nullable String reason;

    public @Nullable String appeal;
    public @Nullable Instant appealedAt;
    public boolean appealOpen;
    public @Nullable UUID appealDecidedBy;

    public Instant createdAt;
    public @Nullable Instant editedAt;

    /** Reports that no reviewer has answered. */
    public int reports;

    /** Kept by {@link LikeLedger}, past the version: who likes it makes no reviewer's ETag stale. */
    @Column(insertable = false, updatable = false)
    public long likes;

    /** Replies that are out; kept by {@link Publicity}. */
    @Column(insertable = false, updatable = false)
    public long replies;

    static Comment by(CurrentPerson author, UUID lectureId, @Nullable Comment addressee, Instant now) {
        Comment comment = new Comment();
        comment.id = Ids.next();
        comment.lectureId = lectureId;
        if (addressee != null) {
            comment.rootId = addressee.rootId == null ? addressee.id : addressee.rootId;
            comment.replyTo = addressee.id;
        }
        comment.authorId = author.id();
        comment.authorName = author.name();
        comment.authorOrg = author.org();
        comment.createdAt = now;
        return comment;
    }

    /** Gives it words that the rules have not refused. */
    void say(String words, Assessment assessment) {
        text = words;
        fingerprint = TextRules.fingerprint(words);
        findings = assessment.findings();
        state = assessment.verdict() == Verdict.CLEAR ? CommentState.PUBLISHED : CommentState.PENDING;
    }

    /** Gives it a unit's words. */
    void answerOfficially(String words) {
        official = true;
        text = words;
        findings = List.of();
        state = CommentState.PUBLISHED;
    }

    boolean isOut() {
        return state == CommentState.PUBLISHED;
    }

    /** Whether readers of the lecture see it as their unit's answer. */
    boolean isAnswerOut() {
        return official && isOut() && !erased;
    }

    boolean isDecidedAgainst() {
        return state == CommentState.REFUSED || state == CommentState.HIDDEN;
    }

    /** Whether points are due to somebody while it is out. */
    boolean isRewarded() {
        return !official && !erased;
    }

    /**
     * Whether its author may still change it: soon after writing, and while no person has had to deal with it; a unit's
     * answer as long as it is out.
     */
    boolean isEditable(Instant now, Duration editable) {
        return official ? isOut() : isEditableByRules(now, editable);
    }

    private boolean isEditableByRules(Instant now, Duration editable) {
        return (isOut() || state == CommentState.PENDING)
                && decidedBy == null
                && reports == 0
                && now.isBefore(createdAt.plus(editable));
    }

    void delete() {
        state = CommentState.DELETED;
        text = "";
        fingerprint = null;
        findings = List.of();
        appeal = null;
        appealOpen = false;
    }

    /**
     * Notes a reader's report.
     *
     * @param most how many hide it, unless a reviewer has looked at it before or it is a unit's own answer
     * @return whether this one did
     */
    boolean report(int most) {
        reports++;
        if (!isOut() || reports < most || decidedBy != null || official) {
            return false;
        }
        state = CommentState.REPORTED;
        return true;
    }

    /** @throws Problem 409 {@code nothing-to-appeal} or {@code appealed-already} */
    void appeal(String words, Instant now) {
        if (!isDecidedAgainst()) {
            throw Problem.conflict("nothing-to-appeal");
        }
        if (appealedAt != null) {
            throw Problem.conflict("appealed-already");
        }
        appeal = words;
        appealedAt = now;
        appealOpen = true;
    }

    /**
     * Takes a reviewer's decision. An appeal is decided by someone else than the decision it is against.
     *
     * @throws Problem 403 {@code own-comment} or {@code own-decision}, 409 {@code comment-not-out},
     *     {@code comment-is-out} or {@code comment-deleted}
     */
    void decide(Decision decision, UUID reviewer, Instant now) {
        if (reviewer.equals(authorId)) {
            throw Problem.forbidden("own-comment");
        }
        CommentState after = decision.stateAfter(state);
        if (appealOpen) {
            if (reviewer.equals(decidedBy)) {
                throw Problem.forbidden("own-decision");
            }
            appealOpen = false;
            appealDecidedBy = reviewer;
        } else {
            appealDecidedBy = null;
            decidedBy = reviewer;
        }
        decidedAt = now;
        reason = decision.reason();
        state = after;
        reports = 0;
    }
}
