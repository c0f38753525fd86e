package org.federation.quiz.attempt;

import static org.federation.kit.identity.Roles.WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;

/** A person reads an attempt of their own; see {@link AnswerResource} and {@link SubmissionResource} for going on. */
@Path("/attempts/{id}")
@Tag(name = "Attempts")
@RolesAllowed(WORKER)
class AttemptResource {

    private final OwnAttempts attempts;
    private final CurrentPerson person;
    private final Clock clock;

    AttemptResource(OwnAttempts attempts, CurrentPerson person, Clock clock) {
        this.attempts = attempts;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Read one's own attempt: paper, answers and deadline, and its result once it is graded")
    public AttemptView get(UUID id) {
        Sheet sheet = attempts.find(person.id(), id).orElseThrow(Problem::notFound);
        return AttemptView.of(sheet, clock.instant());
    }
}
