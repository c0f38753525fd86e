package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_EDITOR;
import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.learning.editing.CorrectionDesk;
import org.federation.learning.editing.CorrectionView;
import org.federation.learning.editing.ReviewDecision;
import org.jboss.resteasy.reactive.RestResponse;

/** Corrections of a published lecture: it stays up, and its words are replaced when a second person approves. */
@Path("/lectures/{id}/corrections")
@RolesAllowed({CONTENT_EDITOR, CONTENT_REVIEWER})
@Tag(name = "Lectures")
class CorrectionsResource {

    private final LectureRepository lectures;
    private final LectureViews views;
    private final CorrectionDesk desk;
    private final CurrentPerson person;

    CorrectionsResource(LectureRepository lectures, LectureViews views, CorrectionDesk desk, CurrentPerson person) {
        this.lectures = lectures;
        this.views = views;
        this.desk = desk;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "List the corrections of a lecture, the latest first")
    public Page<CorrectionView<LectureChanges>> list(UUID id, @Valid @BeanParam PageRequest page) {
        return desk.list(lectures.within(person.scope(), id), page, LectureChanges.class);
    }

    @POST
    @RolesAllowed(CONTENT_EDITOR)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Propose other words for a published lecture",
            description = "What is published stays as it is until the correction is approved; one waits at a time.")
    public RestResponse<CorrectionView<LectureChanges>> propose(
            UUID id, @BeanParam IfMatch seen, @NotNull @Valid NewCorrection correction, @Context UriInfo uri) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        CorrectionView<LectureChanges> proposed = desk.propose(lecture, correction.words(), correction.note());
        return Answers.created(uri, proposed.id(), proposed);
    }

    @PUT
    @Path("/{correction}/review")
    @RolesAllowed(CONTENT_REVIEWER)
    @Transactional
    @Operation(
            summary = "Approve a correction, which makes it at once, or return it",
            description = "403 own-lecture to whoever proposed it or had a hand in the lecture.")
    public RestResponse<LectureView> review(
            UUID id, UUID correction, @BeanParam IfMatch seen, @NotNull @Valid ReviewDecision decision) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        desk.review(lecture, correction, decision, LectureChanges.class, lecture::correct);
        return Answers.ok(views.toStaff(lectures.visibleToStaff(person.scope(), id)), lecture.version);
    }
}
