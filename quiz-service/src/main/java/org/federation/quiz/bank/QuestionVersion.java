package org.federation.quiz.bank;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.problem.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One wording of a question with its key, and how its review ended. Once approved it does not change any more. */
@Entity
public class QuestionVersion {

    @Id
    public UUID id;

    public UUID questionId;

    public int number;

    @Enumerated(EnumType.STRING)
    public QuestionKind kind;

    public String stem;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Option> options;

    @Convert(converter = ChoiceConverter.class)
    public Choice answer;

    public String explanation;
    public String source;
    public String category;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> tags;

    public int difficulty;

    @Enumerated(EnumType.STRING)
    public ReviewState state;

    /** Everybody who had a hand in this version. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> authors;

    public Instant writtenAt;

    public @Nullable UUID reviewer;

    public @Nullable Instant reviewedAt;

    public @Nullable String note;

    protected QuestionVersion() {}

    QuestionVersion(UUID questionId, int number, NewQuestion content, UUID author, Instant at) {
        this.id = Ids.next();
        this.questionId = questionId;
        this.number = number;
        this.authors = List.of();
        take(content, author, at);
    }

    /** Takes this wording; it has to be reviewed again, by none of its authors. */
    void rewrite(NewQuestion content, UUID author, Instant at) {
        take(content, author, at);
    }

    private void take(NewQuestion content, UUID author, Instant at) {
        answer = content.key();
        kind = content.kind();
        stem = content.stem();
        options = content.options();
        explanation = content.explanation();
        source = content.source();
        category = content.category();
        tags = content.tags();
        difficulty = content.difficulty();
        state = ReviewState.DRAFT;
        addAuthor(author);
        writtenAt = at;
        reviewer = null;
        reviewedAt = null;
        note = null;
    }

    private void addAuthor(UUID author) {
        if (!authors.contains(author)) {
            List<UUID> together = new ArrayList<>(authors);
            together.add(author);
            authors = together;
        }
    }

    /** @throws Problem 409 {@code already-reviewed}, 403 {@code own-question} */
    void review(ReviewState outcome, @Nullable String note, UUID reviewer, Instant at) {
        if (state != ReviewState.DRAFT) {
            throw Problem.conflict("already-reviewed");
        }
        if (authors.contains(reviewer)) {
            throw Problem.forbidden("own-question");
        }
        this.state = outcome;
        this.note = note;
        this.reviewer = reviewer;
        this.reviewedAt = at;
    }

    NewQuestion content() {
        Object shown = answer.shownFor(kind);
        if (shown == null) {
            throw new IllegalStateException("A question without a key: " + id);
        }
        return new NewQuestion(kind, stem, options, shown, explanation, source, category, tags, difficulty);
    }
}
