package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.learning.editing.EditingDesk;
import org.federation.learning.editing.Publication;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The publication of a lecture: put, it is out (now or at a time to come); deleted, it is withdrawn. */
@Path("/lectures/{id}/publication")
@RolesAllowed(CONTENT_REVIEWER)
@Tag(name = "Lectures")
class PublicationResource {

    private final LectureRepository lectures;
    private final LectureViews views;
    private final EditingDesk desk;
    private final CurrentPerson person;

    PublicationResource(LectureRepository lectures, LectureViews views, EditingDesk desk, CurrentPerson person) {
        this.lectures = lectures;
        this.views = views;
        this.desk = desk;
        this.person = person;
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Publish an approved lecture whose film is ready, at once or at `at`, for good or until `until`")
    public RestResponse<LectureView> publish(
            UUID id, @BeanParam IfMatch seen, @Valid @Nullable Publication publication) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        LectureListing listed = lectures.visibleToStaff(person.scope(), id);
        listed.requireFilm();
        desk.publish(lecture, publication);
        return Answers.ok(views.toStaff(listed), lecture.version);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Withdraw a lecture: it stays approved, and nobody sees it")
    public RestResponse<LectureView> withdraw(UUID id, @BeanParam IfMatch seen) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        desk.withdraw(lecture);
        return Answers.ok(views.toStaff(lectures.visibleToStaff(person.scope(), id)), lecture.version);
    }
}
