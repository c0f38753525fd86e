package org.federation.learning.lecture;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.federation.kit.org.OrgPath;
import org.federation.kit.problem.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A micro-lecture. Everyone who had a hand in it is a contributor, and none of them can approve it; whatever is changed
 * after an approval takes the approval away.
 */
@Entity
public class Lecture {

    @Id
    public UUID id;

    @Version
    public long version;

    public OrgPath org;
    public UUID authorId;
    public String authorName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> contributors;

    public String title;
    public String summary;
    public String language;

    @Embedded
    public Speaker speaker;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> searchTerms;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public LectureState state;

    public @Nullable UUID reviewerId;
    public @Nullable String reviewerName;
    public @Nullable String reviewNote;
    public @Nullable Instant reviewedAt;
    public @Nullable Instant publishedAt;
    public Instant createdAt;
    public Instant changedAt;

    /** Whether workers see it at this time. */
    public boolean isOut(Instant now) {
        return publishedAt != null && !publishedAt.isAfter(now);
    }

    void describe(LectureChanges words) {
        title = words.title();
        summary = words.summary();
        language = words.language();
        speaker = words.speaker();
        topics = List.copyOf(words.topics());
        searchTerms = SearchTerms.of(
                title,
                summary,
                speaker.name(),
                speaker.title(),
                speaker.employer(),
                String.join(" ", speaker.honours()),
                String.join(" ", topics));
    }

    void change(LectureChanges words, UUID editor, Instant now) {
        contentChanged(editor, now);
        describe(words);
    }

    /**
     * Requires that it is not published.
     *
     * @throws Problem 409 {@code lecture-published} while it is: nothing reaches workers that nobody has reviewed
     */
    public void requireChangeable() {
        if (state == LectureState.PUBLISHED) {
            throw Problem.conflict("lecture-published");
        }
    }

    /**
     * Notes that words, film or captions are being changed, which voids an approval.
     *
     * @throws Problem 409 {@code lecture-published}
     */
    public void contentChanged(UUID editor, Instant now) {
        requireChangeable();
        state = LectureState.DRAFT;
        changedAt = now;
        reviewerId = null;
        reviewerName = null;
        reviewedAt = null;
        if (!contributors.contains(editor)) {
            contributors =
                    Stream.concat(contributors.stream(), Stream.of(editor)).toList();
        }
    }

    /** @throws Problem 403 {@code own-lecture} if the reviewer had a hand in it, 409 {@code lecture-published} */
    void review(ReviewDecision decision, UUID reviewer, String name, Instant now) {
        requireChangeable();
        if (contributors.contains(reviewer)) {
            throw Problem.forbidden("own-lecture");
        }
        state = decision.approves() ? LectureState.APPROVED : LectureState.RETURNED;
        reviewerId = reviewer;
        reviewerName = name;
        reviewNote = decision.note();
        reviewedAt = now;
        changedAt = now;
    }

    /** @throws Problem 409 {@code lecture-not-approved} */
    void publish(Instant at, Instant now) {
        if (state != LectureState.APPROVED && state != LectureState.PUBLISHED) {
            throw Problem.conflict("lecture-not-approved");
        }
        state = LectureState.PUBLISHED;
        publishedAt = at;
        changedAt = now;
    }

    /** @throws Problem 409 {@code lecture-not-published} */
    void withdraw(Instant now) {
        if (state != LectureState.PUBLISHED) {
            throw Problem.conflict("lecture-not-published");
        }
        state = LectureState.APPROVED;
        publishedAt = null;
        changedAt = now;
    }
}
