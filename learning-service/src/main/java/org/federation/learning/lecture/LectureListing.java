package org.federation.learning.lecture;

import java.util.List;
import org.federation.kit.problem.Problem;
import org.federation.learning.media.Media;
import org.jspecify.annotations.Nullable;

/** A lecture with what is counted of it and what became of its film. */
public record LectureListing(
        Lecture lecture, LectureCount count, @Nullable Media media) {

    /** Length of the film in whole seconds, null before it is ready. */
    public @Nullable Integer filmSeconds() {
        return media == null ? null : media.durationSeconds;
    }

    /** Its chapters; those beyond the end of a film that was replaced by a shorter one are left out. */
    public List<Chapter> chapters() {
        Integer seconds = filmSeconds();
        return lecture.chapters.stream()
                .filter(chapter -> seconds == null || chapter.atSeconds() < seconds)
                .toList();
    }

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
