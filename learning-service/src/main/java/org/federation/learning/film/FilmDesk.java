package org.federation.learning.film;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.lecture.Lecture;
import org.federation.learning.lecture.LectureRepository;
import org.federation.learning.media.FilmShelf;
import org.federation.learning.media.MediaView;
import org.federation.learning.media.MediaViews;

/** Takes films away, and has them tried again. */
@ApplicationScoped
class FilmDesk {

    private final LectureRepository lectures;
    private final FilmShelf shelf;
    private final MediaViews views;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    FilmDesk(
            LectureRepository lectures,
            FilmShelf shelf,
            MediaViews views,
            CurrentPerson person,
            AuditLog audit,
            Clock clock) {
        this.lectures = lectures;
        this.shelf = shelf;
        this.views = views;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a film away, whatever it is doing.
     *
     * @throws Problem 404, 412, 409 {@code lecture-published}
     */
    @Transactional
    void remove(UUID lectureId, IfMatch seen) {
        Lecture lecture = lectures.heldWithin(person.scope(), lectureId);
        seen.mustBe(lecture.version);
        lecture.contentChanged(person.id(), clock.instant());
        UUID film = shelf.remove(lectureId);
        if (film == null) {
            throw Problem.notFound();
        }
        audit.record("lecture.film", lectureId, film, null);
    }

    /**
     * Has it tried again, now.
     *
     * @throws Problem 404, 409 {@code film-not-retriable}
     */
    @Transactional
    MediaView again(UUID lectureId) {
        lectures.heldWithin(person.scope(), lectureId);
        MediaView view = views.of(shelf.again(lectureId));
        audit.record("lecture.film-attempt", lectureId, null, view);
        return view;
    }
}
