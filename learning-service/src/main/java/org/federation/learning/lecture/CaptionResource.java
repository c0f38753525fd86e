package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_EDITOR;
import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.federation.kit.paging.Page;
import org.federation.learning.caption.CaptionFile;
import org.jboss.resteasy.reactive.RestResponse;

/** Captions of a lecture, one file per language. */
@Path("/lectures/{id}/captions")
@RolesAllowed(CONTENT_EDITOR)
@Tag(name = "Lectures")
class CaptionResource {

    private static final String WEB_VTT = "text/vtt";
    private static final String SUB_RIP = "application/x-subrip";

    private final LectureRepository lectures;
    private final LectureViews views;
    private final CaptionRepository captions;
    private final CaptionShelf shelf;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    CaptionResource(
            LectureRepository lectures,
            LectureViews views,
            CaptionRepository captions,
            CaptionShelf shelf,
            CurrentPerson person,
            AuditLog audit,
            Clock clock) {
        this.lectures = lectures;
        this.views = views;
        this.captions = captions;
        this.shelf = shelf;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({CONTENT_EDITOR, CONTENT_REVIEWER})
    @Transactional
    @Operation(summary = "List the captions of a lecture of the caller's units, by language; one page holds them all")
    public Page<CaptionView> list(UUID id) {
        return new Page<>(captions.of(lectures.within(person.scope(), id).id), null).map(CaptionView::of);
    }

    @GET
    @Path("/{language}")
    @Produces(WEB_VTT + ";charset=utf-8")
    @RolesAllowed({CONTENT_EDITOR, CONTENT_REVIEWER})
    @Transactional
    @Operation(summary = "Read the captions in one language as the WebVTT file that players get")
    public String read(UUID id, @Pattern(regexp = LanguageTag.FORM) String language) {
        return shelf.webVtt(lectures.within(person.scope(), id).id, language);
    }

    @PUT
    @Path("/{language}")
    @Consumes({WEB_VTT, SUB_RIP})
    @Transactional
    @Operation(
            summary = "Set the captions in one language, a WebVTT or SubRip file; an approval is void by it",
            description =
                    "SubRip becomes WebVTT. A byte order mark tells UTF-8 or UTF-16; without one a file is UTF-8 if"
                            + " all of it is, else GB18030. 422 captions-faulty lists in `problems` what is wrong with which"
                            + " `line`, at most 50 of `count`: what the WebVTT standard forbids, cues that overlap, and those"
                            + " beyond the film's end.")
    public RestResponse<LectureView> put(
            UUID id,
            @Pattern(regexp = LanguageTag.FORM) String language,
            @BeanParam IfMatch seen,
            @Context HttpHeaders headers,
            @NotNull
                    @RequestBody(
                            content = {
                                @Content(mediaType = WEB_VTT, schema = @Schema(implementation = String.class)),
                                @Content(mediaType = SUB_RIP, schema = @Schema(implementation = String.class))
                            })
                    byte[] file) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        Integer seconds = lectures.visibleToStaff(person.scope(), id).filmSeconds();
        CaptionFile checked = headers.getMediaType().getSubtype().equals("vtt")
                ? CaptionFile.ofWebVtt(file, seconds)
                : CaptionFile.ofSubRip(file, seconds);
        lecture.contentChanged(person.id(), clock.instant());
        return answer(lecture, shelf.put(id, language, checked));
    }

    @DELETE
    @Path("/{language}")
    @Transactional
    @Operation(summary = "Remove the captions in one language; an approval is void by it")
    public RestResponse<LectureView> remove(
            UUID id, @Pattern(regexp = LanguageTag.FORM) String language, @BeanParam IfMatch seen) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        lecture.contentChanged(person.id(), clock.instant());
        return answer(lecture, shelf.remove(id, language));
    }

    private RestResponse<LectureView> answer(Lecture lecture, CaptionShelf.Change change) {
        lectures.flush();
        audit.record("lecture.captions", lecture.id, change.before(), change.after());
        return Answers.ok(views.toStaff(lectures.visibleToStaff(person.scope(), lecture.id)), lecture.version);
    }
}
