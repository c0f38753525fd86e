package org.federation.learning.zone;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.person.Membership;

/** Visits of a zone. */
@Path("/zones/{slug}/visits")
@Authenticated
@Tag(name = "Zones")
class VisitResource {

    private final Visits visits;
    private final CurrentPerson person;
    private final Clock clock;

    VisitResource(Visits visits, CurrentPerson person, Clock clock) {
        this.visits = visits;
        this.person = person;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Enter a visit; it counts once for a worker, zone and hour")
    public CompletionStage<VisitCount> enter(String slug, @NotNull @Valid NewVisit visit) {
        if (!Slug.isSlug(slug)) {
            // It would share a statement with other people's visits, and could make it fail.
            throw Problem.notFound();
        }
        return visits.enter(new Visit(person.id(), Membership.of(person), slug, visit.channel(), clock.instant()))
                .thenApply(counted -> new VisitCount(counted.orElseThrow(Problem::notFound)));
    }
}
