package org.federation.learning.person;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** All that learning keeps of the caller, to take away. */
@Path("/me/export")
@Authenticated
@Tag(name = "Own data")
class ExportResource {

    private final PersonExport export;
    private final CurrentPerson person;
    private final Clock clock;

    ExportResource(PersonExport export, CurrentPerson person, Clock clock) {
        this.export = export;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take away all that learning keeps of the caller",
            description = "A JSON object: `exportedAt`, `person`, and under `records` a list for each kind of records.")
    @APIResponse(
            responseCode = "200",
            description = "The records, as a file",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public RestResponse<StreamingOutput> take() {
        // Of the request's thread now: what is streamed is written after this method.
        PersonExport.Owner owner = PersonExport.Owner.of(person);
        String file =
                "learning-records-" + clock.instant().atOffset(ZoneOffset.UTC).toLocalDate() + ".json";
        return ResponseBuilder.<StreamingOutput>ok(out -> export.write(owner, out))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
