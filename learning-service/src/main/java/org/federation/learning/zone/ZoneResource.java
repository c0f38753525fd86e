package org.federation.learning.zone;

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
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.learning.editing.Staff;
import org.jboss.resteasy.reactive.RestResponse;

/** Zones, for those who visit them and those who make them; {@link ColumnsResource} arranges what stands in one. */
@Path("/zones")
@Authenticated
@Tag(name = "Zones")
class ZoneResource {

    private final ZoneRepository zones;
    private final ZoneViews views;
    private final CurrentPerson person;
    private final MergePatches patches;
    private final AuditLog audit;
    private final Clock clock;

    ZoneResource(
            ZoneRepository zones,
            ZoneViews views,
            CurrentPerson person,
            MergePatches patches,
            AuditLog audit,
            Clock clock) {
        this.zones = zones;
        this.views = views;
        this.person = person;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "List zones of the caller's unit and the units above it; for staff also of those below")
    public Page<ZoneSummary> list(@Valid @BeanParam PageRequest page) {
        return zones.list(person.org(), Staff.is(person), page).map(ZoneSummary::of);
    }

    @GET
    @Path("/{slug}")
    @Transactional
    @Operation(summary = "Read a zone with its columns and their entries")
    public RestResponse<ZoneView> get(String slug) {
        boolean staff = Staff.is(person);
        ZoneListing found = zones.get(person.org(), staff, slug);
        return Answers.ok(views.view(found, person.org(), staff), found.zone().version);
    }

    @POST
    @RolesAllowed(CONTENT_EDITOR)
    @Idempotent
    @Transactional
    @Operation(summary = "Make a zone of the editor's own unit")
    public RestResponse<ZoneView> create(@NotNull @Valid NewZone input, @Context UriInfo uri) {
        Zone zone = Zone.of(input, person.org(), clock.instant());
        zones.enter(zone);
        audit.record("zone.create", zone.id, null, input);
        ZoneView view = views.view(new ZoneListing(zone, 0), person.org(), true);
        return Answers.created(uri, zone.slug, view, zone.version);
    }

    @PATCH
    @Path("/{slug}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(CONTENT_EDITOR)
    @Transactional
    @Operation(summary = "Change the words of a zone")
    public RestResponse<ZoneView> change(
            String slug,
            @BeanParam IfMatch seen,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = ZoneChanges.class)))
                    JsonNode patch) {
        Zone zone = zones.within(person.scope(), slug);
        seen.mustBe(zone.version);
        ZoneChanges before = ZoneChanges.of(zone);
        ZoneChanges after = patches.apply(patch, before);
        zone.describe(after, clock.instant());
        zones.flush();
        audit.record("zone.change", zone.id, before, after);
        return Answers.ok(views.view(zones.get(person.org(), true, slug), person.org(), true), zone.version);
    }
}
