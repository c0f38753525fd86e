package org.federation.outreach.registration;

import static org.federation.kit.identity.Roles.WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
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
import org.federation.outreach.registration.SeatAnswer.Refused;
import org.federation.outreach.registration.SeatAnswer.Registered;
import org.federation.outreach.registration.SeatCommand.Register;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Workers register for talks. */
@Path("/talks/{id}/registrations")
@Tag(name = "Registrations")
class TalkRegistrationsResource {

    private final SeatDesk desk;
    private final CurrentPerson person;
    private final Clock clock;

    TalkRegistrationsResource(SeatDesk desk, CurrentPerson person, Clock clock) {
        this.desk = desk;
        this.person = person;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(WORKER)
    @Operation(
            summary = "Register for a talk",
            description = "Gives a seat, or a place in the waiting line when all are taken. Who is registered already"
                    + " gets the same registration again (200).")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Registered already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegistrationView.class)))
    public CompletionStage<RestResponse<RegistrationView>> register(
            UUID id, @BeanParam IdempotencyKey key, @Context UriInfo uri) {
        String registrations = uri.getBaseUri().getRawPath() + "registrations/";
        Register command = new Register(
                Ids.next(), id, person.id(), person.org(), person.segments(), key.value(), clock.instant());
        return desk.ask(command).thenApply(answer -> answer(answer, registrations));
    }

    private static RestResponse<RegistrationView> answer(SeatAnswer answer, String registrations) {
        if (answer instanceof Refused refused) {
            throw refused.problem();
        }
        Registered seat = (Registered) answer;
        RegistrationView view = RegistrationView.of(seat);
        return seat.created()
                ? ResponseBuilder.create(Status.CREATED, view)
                        .header(HttpHeaders.LOCATION, registrations + seat.id())
                        .build()
                : RestResponse.ok(view);
    }
}
