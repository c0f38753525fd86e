package org.federation.learning.playback;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.person.Membership;
import org.federation.learning.playback.BeaconResult.Expired;
import org.federation.learning.playback.BeaconResult.Taken;
import org.jspecify.annotations.Nullable;

/** Beacons of a playback, answered once they are written down. */
@Path("/playbacks/{id}/beacons")
@Authenticated
@Tag(name = "Playbacks")
class BeaconResource {

    private final Beacons beacons;
    private final CurrentPerson person;
    private final Clock clock;

    BeaconResource(Beacons beacons, CurrentPerson person, Clock clock) {
        this.beacons = beacons;
        this.person = person;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Tell what was played; in any order and as often as one likes",
            description = "Credited are the different seconds that are told, at most twice the time since the playback"
                    + " began plus 5 s; all playbacks of a worker, of whatever lectures, share that time. A play counts"
                    + " at 10 s (or half, if shorter), once per worker, lecture and UTC hour, in the hour in which it is"
                    + " told. Under a sequence that was heard before nothing is listened to, nor to one that would leave"
                    + " more than a thousand gaps in the sequences; stretches that would leave so many in the film earn"
                    + " nothing. 409 playback-expired once its beacons are no longer taken.")
    public CompletionStage<BeaconView> tell(UUID id, @NotNull @Valid Beacon beacon) {
        return beacons.take(HeardBeacon.of(person.id(), Membership.of(person), id, beacon, clock.instant()))
                .thenApply(BeaconResource::answer);
    }

    private static BeaconView answer(BeaconResult result) {
        if (result instanceof Taken taken) {
            return taken.standing();
        }
        throw refusal(result);
    }

    static Problem refusal(@Nullable BeaconResult result) {
        return result instanceof Expired ? Problem.conflict("playback-expired") : Problem.notFound();
    }
}
