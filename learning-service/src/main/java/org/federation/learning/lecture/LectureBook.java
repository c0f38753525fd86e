package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.federation.kit.id.Ids;
import org.federation.kit.org.CurrentPerson;

/** Where a lecture is entered when it is begun, together with its count. */
@ApplicationScoped
class LectureBook {

    private final LectureRepository lectures;
    private final Clock clock;

    LectureBook(LectureRepository lectures, Clock clock) {
        this.lectures = lectures;
        this.clock = clock;
    }

    LectureListing begin(LectureChanges words, CurrentPerson author) {
        Instant now = clock.instant();
        Lecture lecture = new Lecture();
        lecture.id = Ids.next();
        lecture.org = author.org();
        lecture.authorId = author.id();
        lecture.authorName = author.name();
        lecture.contributors = List.of(author.id());
        lecture.state = LectureState.DRAFT;
        lecture.createdAt = now;
        lecture.changedAt = now;
        lecture.describe(words);
        LectureCount count = LectureCount.none(lecture.id);
        lectures.persist(lecture);
        lectures.flush();
        lectures.getEntityManager().persist(count);
        return new LectureListing(lecture, count, null);
    }
}
