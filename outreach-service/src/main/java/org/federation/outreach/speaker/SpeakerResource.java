package org.federation.outreach.speaker;

import static org.federation.outreach.Roles.OUTREACH_ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
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

/** Staff keep the speakers of their unit and below. */
@Path("/speakers")
@Tag(name = "Speakers")
@RolesAllowed(OUTREACH_ADMIN)
class SpeakerResource {

    private final SpeakerRepository speakers;
    private final CurrentPerson person;
    private final MergePatches patches;
    private final AuditLog audit;

    SpeakerResource(SpeakerRepository speakers, CurrentPerson person, MergePatches patches, AuditLog audit) {
        this.speakers = speakers;
        this.person = person;
        this.patches = patches;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(summary = "List speakers of the caller's unit and below, by name")
    public Page<SpeakerView> list(
            @Parameter(description = "Occurs in the name or a topic") @QueryParam("q") @DefaultValue("") @Size(max = 80)
                    String text,
            @Valid @BeanParam PageRequest page) {
        return speakers.listWithin(person.scope(), text, page).map(SpeakerView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Enter a speaker; the caller's unit keeps them")
    public RestResponse<SpeakerView> create(@NotNull @Valid SpeakerDetails details, @Context UriInfo uri) {
        Speaker speaker = new Speaker(person.org(), details);
        speakers.persistAndFlush(speaker);
        SpeakerView view = SpeakerView.of(speaker);
        audit.record("speaker.create", speaker.id, null, view);
        return Answers.created(uri, speaker.id, view, speaker.version);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Read a speaker")
    public RestResponse<SpeakerView> get(UUID id) {
        Speaker speaker = inScope(id);
        return Answers.ok(SpeakerView.of(speaker), speaker.version);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Transactional
    @Operation(summary = "Change what is written about a speaker")
    public RestResponse<SpeakerView> change(
            UUID id,
            @BeanParam IfMatch seen,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = SpeakerDetails.class)))
                    JsonNode patch) {
        Speaker speaker = inScope(id);
        seen.mustBe(speaker.version);
        SpeakerView before = SpeakerView.of(speaker);
        speaker.change(patches.apply(patch, SpeakerDetails.of(speaker)));
        speakers.flush();
        SpeakerView after = SpeakerView.of(speaker);
        audit.record("speaker.change", id, before, after);
        return Answers.ok(after, speaker.version);
    }

    private Speaker inScope(UUID id) {
        return speakers.within(person.scope(), id);
    }
}
