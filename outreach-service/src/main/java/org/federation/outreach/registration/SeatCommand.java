package org.federation.outreach.registration;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** What people ask of the {@link SeatKeeper}. */
sealed interface SeatCommand {

    UUID person();

    /** When it was asked. */
    Instant at();

    /** What keeps commands in order among themselves. */
    UUID key();

    /**
     * A seat, or a place in the line.
     *
     * @param id of the registration, should it be a new one
     * @param requestKey the request's Idempotency-Key
     */
    record Register(
            UUID id,
            UUID talk,
            UUID person,
            OrgPath org,
            Set<String> segments,
            @Nullable String requestKey,
            Instant at) implements SeatCommand {

        @Override
        public UUID key() {
            return talk;
        }
    }

    /** To give back a seat or a place in the line. The talk is known only to the registration. */
    record Leave(UUID registration, UUID person, Instant at) implements SeatCommand {

        @Override
        public UUID key() {
            return registration;
        }
    }
}
