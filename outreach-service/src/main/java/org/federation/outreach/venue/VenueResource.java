package org.federation.outreach.venue;

import static org.federation.outreach.Roles.OUTREACH_ADMIN;
import static org.federation.outreach.Roles.OUTREACH_REQUESTER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.http.MergePatches;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Staff keep the venues of their unit and below. */
@Path("/venues")
@Tag(name = "Venues")
class VenueResource {

    private final VenueRepository venues;
    private final Event<CapacityLowered> capacityLowered;
    private final CurrentPerson person;
    private final MergePatches patches;
    private final AuditLog audit;

    VenueResource(
            VenueRepository venues,
            Event<CapacityLowered> capacityLowered,
            CurrentPerson person,
            MergePatches patches,
            AuditLog audit) {
        this.venues = venues;
        this.capacityLowered = capacityLowered;
        this.person = person;
        this.patches = patches;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({OUTREACH_ADMIN, OUTREACH_REQUESTER})
    @Transactional
    @Operation(summary = "List venues of the caller's unit and below, by name")
    public Page<VenueView> list(
            @Parameter(description = "Occurs in the name or the address")
                    @QueryParam("q")
                    @DefaultValue("")
                    @Size(max = 80)
                    String text,
            @Valid @BeanParam PageRequest page) {
        return venues.listWithin(person.scope(), text, page).map(VenueView::of);
    }

    @POST
    @RolesAllowed(OUTREACH_ADMIN)
    @Idempotent
    @Transactional
    @Operation(summary = "Enter a venue; the caller's unit keeps it")
    public RestResponse<VenueView> create(@NotNull @Valid VenueDetails details, @Context UriInfo uri) {
        Venue venue = new Venue(person.org(), details);
        venues.persistAndFlush(venue);
        VenueView view = VenueView.of(venue);
        audit.record("venue.create", venue.id, null, view);
        return Answers.created(uri, venue.id, view, venue.version);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OUTREACH_ADMIN, OUTREACH_REQUESTER})
    @Transactional
    @Operation(summary = "Read a venue")
    public RestResponse<VenueView> get(UUID id) {
        Venue venue = venues.within(person.scope(), id);
        return Answers.ok(VenueView.of(venue), venue.version);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(OUTREACH_ADMIN)
    @Transactional
    @Operation(summary = "Change what is written about a venue")
    public RestResponse<VenueView> change(
            UUID id,
            @BeanParam IfMatch seen,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = VenueDetails.class)))
                    JsonNode patch) {
        // Held, so that no talk takes seats at the same time that the venue is about to lose.
        Venue venue = venues.heldWithin(person.scope(), id);
        seen.mustBe(venue.version);
        VenueView before = VenueView.of(venue);
        venue.change(patches.apply(patch, VenueDetails.of(venue)));
        if (venue.capacity < before.capacity()) {
            capacityLowered.fire(new CapacityLowered(id, venue.capacity));
        }
        venues.flush();
        VenueView after = VenueView.of(venue);
        audit.record("venue.change", id, before, after);
        return Answers.ok(after, venue.version);
    }
}
