package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_EDITOR;
import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.learning.editing.VersionBook;
import org.federation.learning.editing.VersionSummary;
import org.federation.learning.editing.VersionView;

/** What a lecture said after every change, for its staff. */
@Path("/lectures/{id}/versions")
@RolesAllowed({CONTENT_EDITOR, CONTENT_REVIEWER})
@Tag(name = "Lectures")
class VersionsResource {

    private final LectureRepository lectures;
    private final VersionBook versions;
    private final CurrentPerson person;

    VersionsResource(LectureRepository lectures, VersionBook versions, CurrentPerson person) {
        this.lectures = lectures;
        this.versions = versions;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "List the versions of a lecture, the latest first")
    public Page<VersionSummary> list(UUID id, @Valid @BeanParam PageRequest page) {
        return versions.list(lectures.within(person.scope(), id).id, page);
    }

    @GET
    @Path("/{number}")
    @Transactional
    @Operation(summary = "Read one version of a lecture")
    public VersionView<LectureChanges> get(UUID id, int number) {
        return versions.read(lectures.within(person.scope(), id).id, number, LectureChanges.class);
    }
}
