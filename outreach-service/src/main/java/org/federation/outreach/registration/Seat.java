package org.federation.outreach.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One registration while a batch is worked on. */
final class Seat {

    final UUID id;
    final UUID person;
    final UUID talk;
    final long place;
    final Instant registeredAt;
    final @Nullable String requestKey;

    /** Whether this batch adds it. */
    final boolean fresh;

    SeatState state;

    @Nullable
    Instant cancelledAt;

    @Nullable
    Integer position;

    Seat(
            UUID id,
            UUID person,
            UUID talk,
            SeatState state,
            long place,
            Instant registeredAt,
            @Nullable String requestKey,
            boolean fresh) {
        this.id = id;
        this.person = person;
        this.talk = talk;
        this.state = state;
        this.place = place;
        this.registeredAt = registeredAt;
        this.requestKey = requestKey;
        this.fresh = fresh;
    }

    static Seat fresh(SeatCommand.Register command, long place) {
        return new Seat(
                command.id(),
                command.person(),
                command.talk(),
                SeatState.WAITING,
                place,
                command.at(),
                command.requestKey(),
                true);
    }

    boolean isActive() {
        return state != SeatState.CANCELLED;
    }

    boolean isOf(SeatCommand.Register command) {
        return person.equals(command.person()) && talk.equals(command.talk());
    }

    boolean cameOf(SeatCommand.Register command) {
        return isOf(command)
                && (id.equals(command.id()) || (requestKey != null && requestKey.equals(command.requestKey())));
    }
}
