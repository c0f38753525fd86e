package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.http.MergePatches;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.learning.editing.EditingDesk;
import org.federation.learning.editing.Staff;
import org.jboss.resteasy.reactive.RestResponse;

/** Lectures, for those who write them and those who watch them; {@link PublicationResource} lets them out. */
@Path("/lectures")
@Authenticated
@Tag(name = "Lectures")
class LectureResource {

    private final LectureRepository lectures;
    private final LectureBook book;
    private final LectureViews views;
    private final CurrentPerson person;
    private final MergePatches patches;
    private final EditingDesk desk;
    private final Clock clock;

    LectureResource(
            LectureRepository lectures,
            LectureBook book,
            LectureViews views,
            CurrentPerson person,
            MergePatches patches,
            EditingDesk desk,
            Clock clock) {
        this.lectures = lectures;
        this.book = book;
        this.views = views;
        this.person = person;
        this.patches = patches;
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List published lectures; for editors and reviewers, with `state`, their own units' in any state")
    public Page<LectureSummary> list(@Valid @BeanParam LectureFilter filter, @Valid @BeanParam PageRequest page) {
        Page<LectureListing> rows = filter.asksForStates()
                ? lectures.within(Staff.scope(person), filter, page)
                : lectures.visibleTo(person.org(), filter, page);
        return rows.map(views::summary);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Read a lecture; workers find it once it is out, staff before")
    public RestResponse<LectureView> get(UUID id) {
        LectureListing found = lectures.seenBy(person, id);
        return Answers.ok(
                Staff.covers(person, found.lecture()) ? views.toStaff(found) : views.toWorkers(found),
                found.lecture().version);
    }

    @POST
    @RolesAllowed(CONTENT_EDITOR)
    @Idempotent
    @Transactional
    @Operation(summary = "Begin a lecture of the editor's own unit, as a draft")
    public RestResponse<LectureView> create(@NotNull @Valid LectureChanges words, @Context UriInfo uri) {
        LectureListing begun = book.begin(words, person);
        LectureView view = views.toStaff(begun);
        desk.begun(begun.lecture(), words);
        return Answers.created(uri, begun.lecture().id, view, begun.lecture().version);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(CONTENT_EDITOR)
    @Transactional
    @Operation(summary = "Change the words of a lecture that is not published; an approval is void by it")
    public RestResponse<LectureView> change(
            UUID id,
            @BeanParam IfMatch seen,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = LectureChanges.class)))
                    JsonNode patch) {
        Lecture lecture = lectures.within(person.scope(), id);
        seen.mustBe(lecture.version);
        LectureChanges before = LectureChanges.of(lecture);
        LectureChanges after = patches.apply(patch, before);
        lecture.change(after, person.id(), clock.instant());
        desk.changed(lecture, before, after);
        return Answers.ok(views.toStaff(lectures.visibleToStaff(person.scope(), id)), lecture.version);
    }
}
