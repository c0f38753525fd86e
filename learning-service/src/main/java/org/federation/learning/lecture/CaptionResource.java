package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
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
import org.federation.learning.media.MediaStore;
import org.jboss.resteasy.reactive.RestResponse;

/** Captions of a lecture, one file per language. */
@Path("/lectures/{id}/captions/{language}")
@RolesAllowed(CONTENT_EDITOR)
@Tag(name = "Lectures")
class CaptionResource {

    private final LectureRepository lectures;
    private final LectureViews views;
    private final CaptionRepository captions;
    private final MediaStore store;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    CaptionResource(
            LectureRepository lectures,
            LectureViews views,
            CaptionRepository captions,
            MediaStore store,
            CurrentPerson person,
            AuditLog audit,
            Clock clock) {
        this.lectures = lectures;
        this.views = views;
        this.captions = captions;
        this.store = store;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @Consumes("text/vtt")
    @Transactional
    @Operation(summary = "Set the captions in one language, a WebVTT file; an approval is void by it")
    public RestResponse<LectureView> put(
            UUID id,
            @Pattern(regexp = LanguageTag.FORM) String language,
            @BeanParam IfMatch seen,
            @NotNull
                    @RequestBody(
                            content = @Content(mediaType = "text/vtt", schema = @Schema(implementation = String.class)))
                    byte[] file) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        WebVtt.check(file);
        Instant now = clock.instant();
        lecture.contentChanged(person.id(), now);
        String before = captions.file(id, language);
        String after = store.putCaptions(id, language, file);
        captions.put(id, language, after, now);
        if (before != null && !before.equals(after)) {
            store.retireCaptions(id, before, now);
        }
        lectures.flush();
        audit.record("lecture.captions", id, before, after);
        return Answers.ok(views.toStaff(lectures.visibleToStaff(person.scope(), id)), lecture.version);
    }
}
