package org.federation.learning.article;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;

/** A worker's reading of an article. */
@Path("/articles/{id}/readings/me")
@Authenticated
@Tag(name = "Articles")
class ReadingResource {

    private final Readings readings;
    private final CurrentPerson person;
    private final Clock clock;

    ReadingResource(Readings readings, CurrentPerson person, Clock clock) {
        this.readings = readings;
        this.person = person;
        this.clock = clock;
    }

    @PUT
    @Operation(
            summary = "Enter that one has opened an article, or read it to its end; its end counts once",
            description = "409 reading-too-soon, with the seconds that are left, until a third of the reading time has"
                    + " passed since it was first opened.")
    public CompletionStage<ReadingView> enter(UUID id, @NotNull @Valid NewReading reading) {
        Instant now = clock.instant();
        return readings.enter(new Reading(person.id(), person.org(), person.segments(), id, reading.finished(), now))
                .thenApply(found -> {
                    ReadingStand stand = found.orElseThrow(Problem::notFound);
                    long left = stand.secondsLeft(now);
                    if (reading.finished() && stand.finishedAt() == null) {
                        throw tooSoon(Math.max(1, left));
                    }
                    return new ReadingView(stand.openedAt(), stand.finishedAt(), left);
                });
    }

    private static Problem tooSoon(long seconds) {
        return Problem.conflict("reading-too-soon")
                .args(seconds)
                .with("secondsLeft", seconds)
                .header("Retry-After", Long.toString(seconds));
    }
}
