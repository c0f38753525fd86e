package org.federation.outreach.registration;

import static org.federation.kit.identity.Roles.WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.outreach.registration.SeatAnswer.Refused;
import org.federation.outreach.registration.SeatCommand.Leave;
import org.jboss.resteasy.reactive.RestResponse;

/** Workers give back the seat, or the place in the line, that they have. */
@Path("/registrations/{id}")
@Tag(name = "Registrations")
class RegistrationResource {

    private final SeatDesk desk;
    private final CurrentPerson person;
    private final Clock clock;

    RegistrationResource(SeatDesk desk, CurrentPerson person, Clock clock) {
        this.desk = desk;
        this.person = person;
        this.clock = clock;
    }

    @DELETE
    @RolesAllowed(WORKER)
    @Operation(
            summary = "Cancel one's own registration",
            description = "A seat goes at once to the first in the waiting line. Cancelling again changes nothing.")
    public CompletionStage<RestResponse<Void>> cancel(UUID id) {
        return desk.ask(new Leave(id, person.id(), clock.instant())).thenApply(answer -> {
            if (answer instanceof Refused refused) {
                throw refused.problem();
            }
            return RestResponse.noContent();
        });
    }
}
