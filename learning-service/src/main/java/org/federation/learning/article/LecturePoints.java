package org.federation.learning.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.lecture.LectureListing;
import org.federation.learning.lecture.LectureRepository;

/** Checks where articles point into lectures: an editor points only to what they see, and to a second there is. */
@ApplicationScoped
class LecturePoints {

    private final LectureRepository lectures;
    private final CurrentPerson person;

    LecturePoints(LectureRepository lectures, CurrentPerson person) {
        this.lectures = lectures;
        this.person = person;
    }

    /** @throws Problem 422 {@code lecture-point-unknown}, its member {@code lecture} telling which */
    void check(List<LecturePoint> points) {
        List<UUID> ids = points.stream().map(LecturePoint::lectureId).distinct().toList();
        Map<UUID, LectureListing> seen = lectures.readable(ids, person.org(), true).stream()
                .collect(Collectors.toMap(row -> row.lecture().id, Function.identity()));
        for (LecturePoint point : points) {
            LectureListing lecture = seen.get(point.lectureId());
            if (lecture == null || !reaches(lecture, point.atSeconds())) {
                throw Problem.unprocessable("lecture-point-unknown")
                        .args(point.lectureId(), point.atSeconds())
                        .with("lecture", point.lectureId());
            }
        }
    }

    /** Before its film is ready, nobody knows how long a lecture is. */
    private static boolean reaches(LectureListing lecture, int second) {
        Integer duration = lecture.media() == null ? null : lecture.media().durationSeconds;
        return duration == null || second < duration;
    }
}
