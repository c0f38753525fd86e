package org.federation.outreach.talk;

import static org.federation.outreach.Roles.OUTREACH_ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import org.federation.kit.http.MergePatches;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;

/** Staff schedule talks, workers and speakers find them; see {@link PublicationResource} for publishing. */
@Path("/talks")
@Tag(name = "Talks")
@Authenticated
class TalkResource {

    private final TalkRepository talks;
    private final TalkSchedule schedule;
    private final Event<SeatsAdded> seatsAdded;
    private final CurrentPerson person;
    private final MergePatches patches;
    private final AuditLog audit;
    private final Clock clock;

    TalkResource(
            TalkRepository talks,
            TalkSchedule schedule,
            Event<SeatsAdded> seatsAdded,
            CurrentPerson person,
            MergePatches patches,
            AuditLog audit,
            Clock clock) {
        this.talks = talks;
        this.schedule = schedule;
        this.seatsAdded = seatsAdded;
        this.person = person;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List talks, the earliest first",
            description = "Everybody may ask for the view `worker`; `staff` needs the role outreach-admin or"
                    + " outreach-requester, `speaker` the role speaker.")
    public Page<TalkView> list(@Valid @BeanParam TalkFilter filter, @Valid @BeanParam PageRequest page) {
        Viewer viewer = Viewer.of(person);
        Instant now = clock.instant();
        Page<Talk> found =
                switch (filter.viewFor(viewer)) {
                    case TalkFilter.STAFF -> {
                        require(viewer.staff());
                        yield talks.listWithin(person.scope(), filter, page);
                    }
                    case TalkFilter.SPEAKER -> {
                        require(viewer.speaker());
                        yield talks.listGivenBy(viewer.id(), filter, page);
                    }
                    default -> talks.listUpcoming(viewer, now, filter, page);
                };
        return found.map(talk -> TalkView.of(talk, viewer, now));
    }

    private static void require(boolean role) {
        if (!role) {
            throw Problem.forbidden("forbidden");
        }
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Read a talk that was published to the caller's unit, that they run, or that they give")
    public RestResponse<TalkView> get(UUID id) {
        Viewer viewer = Viewer.of(person);
        Talk talk = talks.findVisible(viewer, id).orElseThrow(Problem::notFound);
        return Answers.ok(TalkView.of(talk, viewer, clock.instant()), talk.version);
    }

    @POST
    @RolesAllowed(OUTREACH_ADMIN)
    @Idempotent
    @Transactional
    @Operation(summary = "Draft a talk; the caller's unit holds it, venue and speaker are taken from now on")
    public RestResponse<TalkView> create(@NotNull @Valid TalkDetails details, @Context UriInfo uri) {
        Talk talk = schedule.draft(person.scope(), details);
        TalkView view = view(talk);
        audit.record("talk.create", talk.id, null, view);
        return Answers.created(uri, talk.id, view, talk.version);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(OUTREACH_ADMIN)
    @Transactional
    @Operation(
            summary = "Change a talk that has not begun",
            description = "More seats go at once to those first in the waiting line.")
    public RestResponse<TalkView> change(
            UUID id,
            @BeanParam IfMatch seen,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = TalkDetails.class)))
                    JsonNode patch) {
        OrgScope scope = person.scope();
        Talk talk = talks.heldWithin(scope, id);
        seen.mustBe(talk.version);
        TalkView before = view(talk);
        schedule.change(talk, scope, patches.apply(patch, TalkDetails.of(talk)));
        if (talk.capacity > before.capacity()) {
            seatsAdded.fire(new SeatsAdded(id));
            talks.reread(talk);
        }
        TalkView after = view(talk);
        audit.record("talk.change", id, before, after);
        return Answers.ok(after, talk.version);
    }

    private TalkView view(Talk talk) {
        return TalkView.of(talk, Viewer.of(person), clock.instant());
    }
}
