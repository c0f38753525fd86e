package org.federation.quiz.attempt;

import static org.federation.kit.identity.Roles.WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;

/** A person hands in an attempt; it is graded from what was saved. */
@Path("/attempts/{id}/submission")
@Tag(name = "Attempts")
@RolesAllowed(WORKER)
class SubmissionResource {

    private final AttemptDesk desk;
    private final CurrentPerson person;
    private final Clock clock;

    SubmissionResource(AttemptDesk desk, CurrentPerson person, Clock clock) {
        this.desk = desk;
        this.person = person;
        this.clock = clock;
    }

    @PUT
    @Operation(
            summary = "Submit an attempt",
            description = "Once more gives the same result. Up to the contest's grace after the deadline it is taken,"
                    + " later it is 409 attempt-over and graded as abandoned.")
    public CompletionStage<ResultView> submit(UUID id) {
        SubmitAttempt command = new SubmitAttempt(
                new AttemptKey(person.id(), id), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return desk.submit(command, sheet -> ResultView.of(sheet, clock.instant()));
    }
}
