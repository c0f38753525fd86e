package org.federation.outreach.registration;

import static org.federation.kit.identity.Roles.WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.id.Ids;
import org.federation.kit.org.CurrentPerson;
import org.federation.outreach.registration.SeatAnswer.Refused;
import org.federation.outreach.registration.SeatAnswer.Registered;
import org.federation.outreach.registration.SeatCommand.Register;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Workers register for talks. */
@Path("/talks/{id}/registrations")
@Tag(name = "registrations")
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
    public CompletionStage<RestResponse<RegistrationView>> register(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7e]{1,255}") @Nullable String requestKey,
            @Context UriInfo uri) {
        String registrations = uri.getBaseUri().getRawPath() + "registrations/";
        Register command =
                new Register(Ids.next(), id, person.id(), person.org(), person.segments(), requestKey, clock.instant());
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
