package org.federation.outreach.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.kit.problem.Problem;
import org.federation.outreach.registration.SeatCommand.Register;
import org.jspecify.annotations.Nullable;

/**
 * The seats and the waiting line of one talk while a batch is worked on and its row is held.
 *
 * <p>Seats are given out once, at the end of the batch, by place in the line. That is what giving them out after every
 * single command would come to as well: nobody loses a seat they have, and free seats always go to the lowest places.
 */
final class TalkSeats {

    final UUID id;
    int confirmed;
    int waiting;
    long lastPlace;

    /** How many of those who waited before this batch have got a seat by it. */
    int promoted;

    final List<Seat> joined = new ArrayList<>();
    final List<Seat> left = new ArrayList<>();

    private final OrgPath org;
    private final Set<String> segments;
    private final boolean published;
    private final boolean cancelled;
    private final Instant startsAt;
    private final int capacity;

    TalkSeats(
            UUID id,
            OrgPath org,
            Set<String> segments,
            boolean published,
            boolean cancelled,
            Instant startsAt,
            int capacity,
            int confirmed,
            int waiting,
            long lastPlace) {
        this.id = id;
        this.org = org;
        this.segments = segments;
        this.published = published;
        this.cancelled = cancelled;
        this.startsAt = startsAt;
        this.capacity = capacity;
        this.confirmed = confirmed;
        this.waiting = waiting;
        this.lastPlace = lastPlace;
    }

    boolean isVisibleTo(OrgPath unit) {
        return published && unit.isWithin(org);
    }

    /** Why this person cannot join the line, or null if they can. */
    @Nullable
    Problem refusal(Register command) {
        if (cancelled) {
            return Problem.conflict("talk-cancelled");
        }
        if (hasStarted(command.at())) {
            return Problem.conflict("talk-started");
        }
        if (!segments.isEmpty() && Collections.disjoint(segments, command.segments())) {
            return Problem.unprocessable("other-segment").args(String.join(", ", segments));
        }
        return null;
    }

    Seat join(Register command) {
        Seat seat = Seat.fresh(command, ++lastPlace);
        joined.add(seat);
        return seat;
    }

    /** Why nobody can leave at this time, or null if they can. */
    @Nullable
    Problem refusal(Instant at) {
        return !cancelled && hasStarted(at) ? Problem.conflict("talk-started") : null;
    }

    void leave(Seat seat, Instant at) {
        if (!seat.fresh) {
            if (seat.state == SeatState.CONFIRMED) {
                confirmed--;
            } else {
                waiting--;
            }
            left.add(seat);
        }
        seat.state = SeatState.CANCELLED;
        seat.cancelledAt = at;
    }

    /** Gives the free seats to those who waited before, then to those who have just joined. */
    void giveOut() {
        promoted = cancelled ? 0 : Math.min(capacity - confirmed, waiting);
        confirmed += promoted;
        waiting -= promoted;
        joined.stream().filter(Seat::isActive).forEach(seat -> {
            if (confirmed < capacity) {
                seat.state = SeatState.CONFIRMED;
                confirmed++;
            } else {
                seat.position = ++waiting;
            }
        });
    }

    private boolean hasStarted(Instant at) {
        return !at.isBefore(startsAt);
    }
}
