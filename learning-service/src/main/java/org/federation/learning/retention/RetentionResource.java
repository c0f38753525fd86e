package org.federation.learning.retention;

import static org.federation.learning.Roles.CONTENT_EDITOR;
import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.learning.lecture.LectureRepository;
import org.federation.learning.media.Media;

/** How a lecture is watched, for its editors. */
@Path("/lectures/{id}/retention")
@RolesAllowed({CONTENT_EDITOR, CONTENT_REVIEWER})
@Tag(name = "Lectures")
class RetentionResource {

    private final LectureRepository lectures;
    private final RetentionSteps steps;
    private final CurrentPerson person;

    RetentionResource(LectureRepository lectures, RetentionSteps steps, CurrentPerson person) {
        this.lectures = lectures;
        this.steps = steps;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Tell which seconds of the film are watched, watched again, and where workers stop",
            description =
                    "Of the seconds that were credited, two minutes behind at most. Numbers of 1 to 4 are not told.")
    public Retention read(UUID id) {
        UUID own = lectures.within(person.scope(), id).id;
        Media film = lectures.visibleToStaff(person.scope(), own).requireFilm();
        return RetentionCurve.of(id, Objects.requireNonNull(film.durationSeconds), steps.of(id));
    }
}
