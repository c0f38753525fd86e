package org.federation.outreach.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.federation.kit.problem.Problem;
import org.federation.outreach.venue.CapacityLowered;

/** Sees to it that a venue goes on holding the talks planned in it. */
@ApplicationScoped
class VenueCapacity {

    private final TalkRepository talks;
    private final Clock clock;

    VenueCapacity(TalkRepository talks, Clock clock) {
        this.talks = talks;
        this.clock = clock;
    }

    void refuseBelowTalks(@Observes CapacityLowered lowered) {
        int needed = talks.mostSeatsIn(lowered.venue(), clock.instant());
        if (lowered.capacity() < needed) {
            throw Problem.unprocessable("venue-needed").args(needed);
        }
    }
}
