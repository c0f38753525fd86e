package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
        Lecture lecture = Lecture.begun(words, author, clock.instant());
        LectureCount count = LectureCount.none(lecture.id);
        lectures.persist(lecture);
        lectures.flush();
        lectures.getEntityManager().persist(count);
        return new LectureListing(lecture, count, null);
    }
}
