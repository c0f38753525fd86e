package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.jboss.resteasy.reactive.RestResponse;

/** The review of a lecture: by a second person, who has seen exactly the version that is decided upon. */
@Path("/lectures/{id}/review")
@RolesAllowed(CONTENT_REVIEWER)
@Tag(name = "Lectures")
class ReviewResource {

    private final LectureRepository lectures;
    private final LectureViews views;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    ReviewResource(LectureRepository lectures, LectureViews views, CurrentPerson person, AuditLog audit, Clock clock) {
        this.lectures = lectures;
        this.views = views;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
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
        LectureState before = lecture.state;
        lecture.review(decision, person.id(), person.name(), clock.instant());
        lectures.flush();
        audit.record("lecture.review", id, before, decision);
        return Answers.ok(views.toStaff(listed), lecture.version);
    }
}
