package org.federation.quiz.attempt;

import static org.federation.kit.identity.Roles.WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** A person finds their own attempts here. */
@Path("/me/attempts")
@Tag(name = "Attempts")
@RolesAllowed(WORKER)
class OwnAttemptsResource {

    private final OwnAttempts attempts;
    private final CurrentPerson person;
    private final Clock clock;

    OwnAttemptsResource(OwnAttempts attempts, CurrentPerson person, Clock clock) {
        this.attempts = attempts;
        this.person = person;
        this.clock = clock;
    }

    /** Where a page of one's attempts ends. */
    record Key(UUID id) {}

    @GET
    @Operation(summary = "List one's own attempts, the latest first")
    public Page<AttemptSummary> mine(@Valid @BeanParam PageRequest page) {
        Instant now = clock.instant();
        Key after = page.after(Key.class);
        return page.page(
                        attempts.latest(person.id(), after == null ? null : after.id(), page.limit() + 1),
                        attempt -> new Key(attempt.id()))
                .map(attempt -> AttemptSummary.of(attempt, now));
    }
}
