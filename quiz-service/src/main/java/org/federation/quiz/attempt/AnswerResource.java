package org.federation.quiz.attempt;

import static org.federation.kit.identity.Roles.WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;

/** A person saves answers as they go; of two saves of one slot the one with the higher sequence stays. */
@Path("/attempts/{id}/answers")
@Tag(name = "Attempts")
@RolesAllowed(WORKER)
class AnswerResource {

    private final AttemptDesk desk;
    private final CurrentPerson person;
    private final Clock clock;

    AnswerResource(AttemptDesk desk, CurrentPerson person, Clock clock) {
        this.desk = desk;
        this.person = person;
        this.clock = clock;
    }

    @PUT
    @Path("/{slot}")
    @Operation(
            summary = "Save one answer",
            description = "A lower sequence than the one held changes nothing and is answered alike. 409 attempt-over"
                    + " after the deadline, 422 no-such-option.")
    public CompletionStage<SavedView> put(UUID id, int slot, @Valid @NotNull NewAnswer.Value answer) {
        return save(id, List.of(answer.to(slot)), Problem.notFound());
    }

    @PATCH
    @Operation(summary = "Save several answers, all or none of them")
    public CompletionStage<SavedView> patch(
            UUID id, @NotEmpty @Size(max = 200) List<@Valid @NotNull NewAnswer> answers) {
        return save(id, answers, Problem.unprocessable("no-such-slot"));
    }

    private CompletionStage<SavedView> save(UUID id, List<NewAnswer> answers, Problem unknownSlot) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return desk.save(new SaveAnswers(new AttemptKey(person.id(), id), answers, now, unknownSlot));
    }
}
