package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.media.MediaStore;
import org.federation.learning.picture.Picture;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The picture of who gives a lecture. */
@Path("/lectures/{id}/speaker/portrait")
@RolesAllowed(CONTENT_EDITOR)
@Tag(name = "Lectures")
class PortraitResource {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String WEBP = "image/webp";
    private static final int SIDE = 480;

    private final LectureRepository lectures;
    private final LectureViews views;
    private final MediaStore store;
    private final Event<ReplacedPortrait> replaced;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    PortraitResource(
            LectureRepository lectures,
            LectureViews views,
            MediaStore store,
            Event<ReplacedPortrait> replaced,
            CurrentPerson person,
            AuditLog audit,
            Clock clock) {
        this.lectures = lectures;
        this.views = views;
        this.store = store;
        this.replaced = replaced;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @Consumes({JPEG, PNG, WEBP})
    @Transactional
    @Operation(
            summary = "Set the speaker's portrait; an approval is void by it",
            description =
                    "JPEG, PNG or WebP by its content, at most 8192 pixels a side. What is kept is the square in its"
                            + " middle, turned upright, 480 pixels a side, a new JPEG without any metadata.")
    public RestResponse<LectureView> put(
            UUID id,
            @BeanParam IfMatch seen,
            @NotNull
                    @RequestBody(
                            content = {
                                @Content(
                                        mediaType = JPEG,
                                        schema = @Schema(implementation = String.class, format = "binary")),
                                @Content(
                                        mediaType = PNG,
                                        schema = @Schema(implementation = String.class, format = "binary")),
                                @Content(
                                        mediaType = WEBP,
                                        schema = @Schema(implementation = String.class, format = "binary"))
                            })
                    byte[] file) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        lecture.requireChangeable();
        String portrait = store.putFile(id, "jpg", Picture.of(file).square(SIDE));
        return change(lecture, portrait);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Remove the speaker's portrait; an approval is void by it")
    public RestResponse<LectureView> remove(UUID id, @BeanParam IfMatch seen) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        if (lecture.speakerPortrait == null) {
            throw Problem.notFound();
        }
        return change(lecture, null);
    }

    private RestResponse<LectureView> change(Lecture lecture, @Nullable String portrait) {
        String before = lecture.speakerPortrait;
        lecture.portray(portrait, person.id(), clock.instant());
        lectures.flush();
        audit.record("lecture.portrait", lecture.id, before, portrait);
        if (before != null && !before.equals(portrait)) {
            replaced.fire(new ReplacedPortrait(lecture.id, before));
        }
        return Answers.ok(views.toStaff(lectures.visibleToStaff(person.scope(), lecture.id)), lecture.version);
    }
}
