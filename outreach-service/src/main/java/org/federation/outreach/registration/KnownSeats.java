package org.federation.outreach.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.federation.outreach.registration.SeatCommand.Leave;
import org.federation.outreach.registration.SeatCommand.Register;
import org.jspecify.annotations.Nullable;

/** The registrations that the commands of a batch are about: those of before, and those the batch adds. */
final class KnownSeats {

    private final Map<UUID, List<Seat>> byPerson = new HashMap<>();
    private final Map<UUID, Seat> byId = new HashMap<>();

    void add(Seat seat) {
        if (byId.put(seat.id, seat) == null) {
            byPerson.computeIfAbsent(seat.person, person -> new ArrayList<>()).add(seat);
        }
    }

    /** The registration this very request made earlier, else the one the person has, else null. */
    @Nullable
    Seat of(Register command) {
        Seat made = first(command, seat -> seat.cameOf(command));
        return made != null ? made : first(command, seat -> seat.isOf(command) && seat.isActive());
    }

    @Nullable
    Seat of(Leave command) {
        Seat seat = byId.get(command.registration());
        return seat != null && seat.person.equals(command.person()) ? seat : null;
    }

    /** Some of those who waited have got a seat. */
    void promoted(List<UUID> registrations) {
        for (UUID id : registrations) {
            Seat seat = byId.get(id);
            if (seat != null) {
                seat.state = SeatState.CONFIRMED;
            }
        }
    }

    /** Those who wait since before this batch, so that nobody knows yet where they stand in the line now. */
    List<Seat> waitingSomewhere() {
        return byId.values().stream()
                .filter(seat -> seat.state == SeatState.WAITING && seat.position == null)
                .toList();
    }

    private @Nullable Seat first(Register command, Predicate<Seat> condition) {
        return byPerson.getOrDefault(command.person(), List.of()).stream()
                .filter(condition)
                .findFirst()
                .orElse(null);
    }
}
