package org.federation.quiz.attempt;

import static org.federation.kit.identity.Roles.WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.id.Ids;
import org.federation.kit.idempotency.IdempotencyKey;
import org.federation.kit.org.CurrentPerson;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** A person starts an attempt here; see {@link AttemptResource} for what follows. */
@Path("/contests/{id}/attempts")
@Tag(name = "Attempts")
@RolesAllowed(WORKER)
class StartResource {

    private final AttemptDesk desk;
    private final CurrentPerson person;
    private final Clock clock;

    StartResource(AttemptDesk desk, CurrentPerson person, Clock clock) {
        this.desk = desk;
        this.person = person;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Start an attempt",
            description = "200 with the attempt under way, if there is one. 409 contest-not-open, contest-closed,"
                    + " attempts-used-up, attempts-used-up-today.")
    @APIResponse(
            responseCode = "201",
            description = "Started",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttemptView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Under way already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttemptView.class)))
    public CompletionStage<RestResponse<AttemptView>> start(
            UUID id, @BeanParam IdempotencyKey key, @Context UriInfo uri) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StartAttempt wish = new StartAttempt(
                Ids.next(), person.id(), person.name(), person.org(), person.segments(), id, key.value(), now);
        UriBuilder address = uri.getBaseUriBuilder().path("attempts");
        return desk.start(wish, started -> answer(started, address));
    }

    private RestResponse<AttemptView> answer(Started started, UriBuilder address) {
        AttemptView view = AttemptView.of(started.sheet(), clock.instant());
        if (!started.created()) {
            return RestResponse.ok(view);
        }
        String location = address.path(view.id().toString()).build().getRawPath();
        return ResponseBuilder.create(Status.CREATED, view)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }
}
