package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.federation.learning.editing.PieceChanged;
import org.federation.learning.lecture.Lecture;
import org.federation.learning.lecture.LectureRepository;
import org.federation.learning.search.SearchDocument;
import org.federation.learning.search.SearchIndex;
import org.federation.learning.search.SearchKind;
import org.federation.learning.search.SearchSource;

/**
 * Lets official answers be found as long as they and the lecture they stand below are out. Who changes an answer holds
 * the lecture, and who changes the lecture looks at its answers afterwards: whichever comes second knows of the other.
 */
@ApplicationScoped
class SearchableAnswers implements SearchSource {

    private final CommentRepository comments;
    private final LectureRepository lectures;
    private final SearchIndex index;

    SearchableAnswers(CommentRepository comments, LectureRepository lectures, SearchIndex index) {
        this.comments = comments;
        this.lectures = lectures;
        this.index = index;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public List<UUID> following(UUID id, int atMost) {
        return comments.answersFollowing(id, atMost);
    }

    @Override
    public void enter(UUID id) {
        enter(comments.findById(id, LockModeType.PESSIMISTIC_READ));
    }

    /** Enters an answer as it is now, or takes it out; nobody else changes it at the same time. */
    void enter(Comment answer) {
        enter(answer, lectures.held(answer.lectureId));
    }

    void changed(@Observes PieceChanged change) {
        if (change.piece() instanceof Lecture lecture) {
            comments.answersBelow(lecture.id).forEach(answer -> enter(answer, lecture));
        }
    }

    private void enter(Comment answer, Lecture lecture) {
        Instant lectureOut = lecture.publishedAt;
        if (lectureOut == null || !answer.isAnswerOut()) {
            index.remove(SearchKind.ANSWER, answer.id);
            return;
        }
        Instant outFrom = lectureOut.isAfter(answer.createdAt) ? lectureOut : answer.createdAt;
        SearchDocument document = new SearchDocument(
                lecture.title, List.of(), answer.text, List.of(), lecture.org, outFrom, "und", lecture.id);
        index.put(SearchKind.ANSWER, answer.id, List.of(document));
    }
}
