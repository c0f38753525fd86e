package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.jboss.resteasy.reactive.RestResponse;

/** The chapters of a lecture, set as a whole. */
@Path("/lectures/{id}/chapters")
@RolesAllowed(CONTENT_EDITOR)
@Tag(name = "Lectures")
class ChaptersResource {

    private final LectureRepository lectures;
    private final LectureViews views;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    ChaptersResource(
            LectureRepository lectures, LectureViews views, CurrentPerson person, AuditLog audit, Clock clock) {
        this.lectures = lectures;
        this.views = views;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Set the chapters of a lecture that is not published; an approval is void by it",
            description =
                    "At most 100, each beginning after the one before; 422 chapters-order and chapters-beyond-film"
                            + " tell the `chapter`, counted from 1. None to have none.")
    public RestResponse<LectureView> set(
            UUID id, @BeanParam IfMatch seen, @NotNull @Size(max = 100) List<@NotNull @Valid Chapter> chapters) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        LectureListing listed = lectures.visibleToStaff(person.scope(), id);
        List<Chapter> before = List.copyOf(lecture.chapters);
        lecture.divide(chapters, listed.filmSeconds(), person.id(), clock.instant());
        lectures.flush();
        audit.record("lecture.chapters", id, before, chapters);
        return Answers.ok(views.toStaff(listed), lecture.version);
    }
}
