package org.federation.learning.lecture;

import org.federation.kit.problem.Problem;
import org.federation.learning.media.Media;
import org.jspecify.annotations.Nullable;

/** A lecture with what is counted of it and what became of its film. */
public record LectureListing(
        Lecture lecture, LectureCount count, @Nullable Media media) {

    /**
     * The film, ready to be watched.
     *
     * @throws Problem 409 {@code lecture-without-film}
     */
    public Media requireFilm() {
        if (media == null || !media.isReady()) {
            throw Problem.conflict("lecture-without-film");
        }
        return media;
    }
}
