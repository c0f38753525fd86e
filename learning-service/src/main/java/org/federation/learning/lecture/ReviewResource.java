package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.learning.editing.EditingDesk;
import org.federation.learning.editing.ReviewDecision;
import org.jboss.resteasy.reactive.RestResponse;

/** The review of a lecture: by a second person, who has seen exactly the version that is decided upon. */
@Path("/lectures/{id}/review")
@RolesAllowed(CONTENT_REVIEWER)
@Tag(name = "Lectures")
class ReviewResource {

    private final LectureRepository lectures;
    private final LectureViews views;
    private final EditingDesk desk;
    private final CurrentPerson person;

    ReviewResource(LectureRepository lectures, LectureViews views, EditingDesk desk, CurrentPerson person) {
        this.lectures = lectures;
        this.views = views;
        this.desk = desk;
        this.person = person;
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Approve a lecture or return it to its author",
            description = "403 own-lecture to whoever had a hand in it.")
    public RestResponse<LectureView> review(UUID id, @BeanParam IfMatch seen, @NotNull @Valid ReviewDecision decision) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        LectureListing listed = lectures.visibleToStaff(person.scope(), id);
        if (decision.approves()) {
            listed.requireFilm();
        }
        desk.review(lecture, decision);
        return Answers.ok(views.toStaff(listed), lecture.version);
    }
}
