package org.federation.learning.lecture;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.jspecify.annotations.Nullable;

/** Where to go on from a lecture. */
@Path("/lectures/{id}/related")
@Authenticated
@Tag(name = "Lectures")
class RelatedResource {

    private static final int MOST = 10;

    private final LectureRepository lectures;
    private final RelatedLectures related;
    private final LectureViews views;
    private final CurrentPerson person;

    RelatedResource(LectureRepository lectures, RelatedLectures related, LectureViews views, CurrentPerson person) {
        this.lectures = lectures;
        this.related = related;
        this.views = views;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "List up to 10 published lectures that go with this one, and the one to watch next")
    public RelatedView list(
            UUID id,
            @QueryParam("zone")
                    @Size(max = 64)
                    @Parameter(description = "Slug of the zone the worker came from")
                    @Nullable
                    String zone,
            @QueryParam("column") @Size(max = 64) @Parameter(description = "Slug of the column, in that zone") @Nullable
                    String column) {
        lectures.seenBy(person, id);
        List<LectureListing> closest = related.to(id, person.org(), MOST);
        Optional<LectureListing> next =
                zone == null || column == null ? Optional.empty() : related.after(id, zone, column, person.org());
        return new RelatedView(
                closest.stream().map(views::summary).toList(),
                next.or(() -> closest.stream().findFirst()).map(views::summary).orElse(null));
    }
}
