package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.editing.Staff;
import org.federation.learning.lecture.Lecture;
import org.federation.learning.moderation.Assessment;
import org.federation.learning.moderation.Finding;
import org.federation.learning.moderation.FindingKind;
import org.federation.learning.moderation.TextRules;
import org.federation.learning.moderation.Verdict;
import org.jspecify.annotations.Nullable;

/** Takes in what is written: at its pace, by the rules, and with all that follows from its being out. */
@ApplicationScoped
class CommentDesk {

    private final CommentRepository comments;
    private final CommentPace pace;
    private final TextRules rules;
    private final Echoes echoes;
    private final DecisionLog decisions;
    private final Publicity publicity;
    private final AuditLog audit;
    private final CommentConfig config;
    private final Clock clock;

    CommentDesk(
            CommentRepository comments,
            CommentPace pace,
            TextRules rules,
            Echoes echoes,
            DecisionLog decisions,
            Publicity publicity,
            AuditLog audit,
            CommentConfig config,
            Clock clock) {
        this.comments = comments;
        this.pace = pace;
        this.rules = rules;
        this.echoes = echoes;
        this.decisions = decisions;
        this.publicity = publicity;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Writes a comment below a lecture that is out.
     *
     * @throws Problem 409 {@code lecture-not-published}, 422 {@code reply-unknown}, {@code official-answers-something}
     *     or {@code comment-refused}, 429 {@code comments-too-fast}; 403 for an official answer by anyone else than
     *     content staff of the lecture's unit or above
     */
    Comment write(CurrentPerson author, Lecture lecture, NewComment input) {
        Instant now = clock.instant();
        if (!lecture.isOut(now)) {
            throw Problem.conflict("lecture-not-published");
        }
        Comment comment = Comment.by(author, lecture.id, addressee(author, lecture, input.replyTo()), now);
        if (input.official()) {
            answer(author, lecture, comment, input.text());
        } else {
            pace.step(author.id(), now);
            say(comment, input.text(), now);
        }
        comments.persist(comment);
        publicity.changed(comment, false);
        noteDoubt(comment);
        return comment;
    }

    /**
     * Changes what a comment says, while it still may be. Of a unit's answer the audit log has what it said before.
     *
     * @throws Problem 409 {@code comment-not-editable}, 422 {@code comment-refused}, 429 {@code comments-too-fast}
     */
    void edit(Comment comment, String text) {
        Instant now = clock.instant();
        if (!comment.isEditable(now, config.editable())) {
            throw Problem.conflict("comment-not-editable");
        }
        boolean wasOut = comment.isOut();
        if (comment.official) {
            String before = comment.text;
            comment.answerOfficially(text.strip());
            audit.record("comment.answer", comment.id, before, comment.text);
        } else {
            pace.step(comment.authorId, now);
            say(comment, text, now);
        }
        comment.editedAt = now;
        publicity.changed(comment, wasOut);
        noteDoubt(comment);
    }

    private @Nullable Comment addressee(CurrentPerson author, Lecture lecture, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        return comments.findSeen(author, id)
                .filter(comment -> comment.lectureId.equals(lecture.id) && comment.isOut())
                .orElseThrow(() -> Problem.unprocessable("reply-unknown"));
    }

    private void answer(CurrentPerson author, Lecture lecture, Comment comment, String text) {
        if (!Staff.covers(author, lecture)) {
            throw Problem.forbidden("forbidden");
        }
        if (comment.replyTo == null) {
            throw Problem.unprocessable("official-answers-something");
        }
        comment.answerOfficially(text.strip());
        audit.record("comment.answer", comment.id, null, comment.text);
    }

    private void say(Comment comment, String text, Instant now) {
        String words = text.strip();
        Assessment assessment = echoes.heard(comment, words, rules.assess(words), now);
        if (assessment.verdict() == Verdict.REFUSED) {
            throw refusal(assessment);
        }
        comment.say(words, assessment);
    }

    /** What kind of thing it was, and neither which word nor where: that would be a lesson in getting past it. */
    private static Problem refusal(Assessment assessment) {
        boolean repeated = assessment.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.REFUSED)
                .map(Finding::kind)
                .allMatch(kind -> kind == FindingKind.REPEAT);
        return Problem.unprocessable(repeated ? "comment-repeated" : "comment-refused");
    }

    private void noteDoubt(Comment comment) {
        if (comment.state == CommentState.PENDING) {
            decisions.doubted(comment);
        }
    }
}
