package org.federation.learning.film;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.lecture.Lecture;
import org.federation.learning.lecture.LectureListing;
import org.federation.learning.lecture.LectureRepository;
import org.federation.learning.media.FilmShelf;
import org.federation.learning.media.Media;
import org.federation.learning.media.MediaLinks;
import org.federation.learning.media.PosterFrame;
import org.hibernate.Hibernate;

/** The transactions of a poster; between the first and the second the picture is made, while no row is held. */
@ApplicationScoped
class PosterDesk {

    private final LectureRepository lectures;
    private final FilmShelf shelf;
    private final MediaLinks links;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    PosterDesk(
            LectureRepository lectures,
            FilmShelf shelf,
            MediaLinks links,
            CurrentPerson person,
            AuditLog audit,
            Clock clock) {
        this.lectures = lectures;
        this.shelf = shelf;
        this.links = links;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /** A poster that was set, and its lecture's version since. */
    record Shown(PosterView poster, long version) {}

    @Transactional
    List<PosterFrame> frames(UUID lectureId) {
        return links.frames(own(lectureId).requireFilm());
    }

    /**
     * The film whose poster may be changed.
     *
     * @throws Problem 404, 412, 409 {@code lecture-published} or {@code lecture-without-film}
     */
    @Transactional
    Media film(UUID lectureId, IfMatch seen) {
        LectureListing found = own(lectureId);
        seen.mustBe(found.lecture().version);
        found.lecture().requireChangeable();
        Media film = found.requireFilm();
        // Fetched now: the transaction is over when they are read.
        Hibernate.initialize(film.renditions);
        return film;
    }

    /** Sets it, unless meanwhile the lecture was changed. */
    @Transactional
    Shown show(UUID lectureId, IfMatch seen, Media film, String poster) {
        Lecture lecture = own(lectureId).lecture();
        seen.mustBe(lecture.version);
        lecture.contentChanged(person.id(), clock.instant());
        String before = shelf.show(film, poster);
        lectures.flush();
        audit.record("lecture.poster", lectureId, before, poster);
        return new Shown(new PosterView(links.file(film.id, poster)), lecture.version);
    }

    /** What is out above the person's units can be seen by them, and not worked on. */
    private LectureListing own(UUID lectureId) {
        lectures.within(person.scope(), lectureId);
        return lectures.visibleToStaff(person.scope(), lectureId);
    }
}
