package org.federation.outreach.registration;

import static org.federation.kit.identity.Roles.WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.outreach.talk.TalkView;
import org.federation.outreach.talk.Viewer;
import org.jspecify.annotations.Nullable;

/** A worker's seats and places in lines, those for talks that were called off included. */
@Path("/me/registrations")
@Tag(name = "Registrations")
class MyRegistrationsResource {

    private final RegistrationRepository registrations;
    private final CurrentPerson person;
    private final Clock clock;

    MyRegistrationsResource(RegistrationRepository registrations, CurrentPerson person, Clock clock) {
        this.registrations = registrations;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(WORKER)
    @Transactional
    @Operation(summary = "List one's own registrations that are not cancelled, the newest first")
    public Page<MyRegistration> list(
            @Parameter(description = "Only the one for this talk") @QueryParam("talk") @Nullable UUID talk,
            @Valid @BeanParam PageRequest page) {
        Viewer viewer = Viewer.of(person);
        Instant now = clock.instant();
        Page<Registration> found = registrations.listActiveOf(viewer.id(), talk, page);
        Map<UUID, Integer> positions = registrations.positions(person.id(), found.items());
        return found.map(registration -> new MyRegistration(
                registration.id,
                registration.talk.id,
                registration.state,
                positions.get(registration.id),
                registration.registeredAt,
                TalkView.of(registration.talk, viewer, now)));
    }
}
