package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The publication of a lecture: put, it is out (now or at a time to come); deleted, it is withdrawn. */
@Path("/lectures/{id}/publication")
@RolesAllowed(CONTENT_REVIEWER)
@Tag(name = "Lectures")
class PublicationResource {

    private final LectureRepository lectures;
    private final LectureViews views;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    PublicationResource(
            LectureRepository lectures, LectureViews views, CurrentPerson person, AuditLog audit, Clock clock) {
        this.lectures = lectures;
        this.views = views;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @Operation(summary = "Publish an approved lecture whose film is ready, at once or at `at`")
    public RestResponse<LectureView> publish(
            UUID id, @BeanParam IfMatch seen, @Valid @Nullable Publication publication) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        LectureListing listed = lectures.visibleToStaff(person.scope(), id);
        listed.requireFilm();
        Instant before = lecture.publishedAt;
        Instant now = clock.instant();
        lecture.publish(publication == null ? now : publication.time(now), now);
        lectures.flush();
        audit.record("lecture.publish", id, before, lecture.publishedAt);
        return Answers.ok(views.toStaff(listed), lecture.version);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Withdraw a lecture: it stays approved, and nobody sees it")
    public RestResponse<LectureView> withdraw(UUID id, @BeanParam IfMatch seen) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        Instant before = lecture.publishedAt;
        lecture.withdraw(clock.instant());
        lectures.flush();
        audit.record("lecture.withdraw", id, before, null);
        return Answers.ok(views.toStaff(lectures.visibleToStaff(person.scope(), id)), lecture.version);
    }
}
