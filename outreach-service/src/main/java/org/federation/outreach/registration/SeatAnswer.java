package org.federation.outreach.registration;

import java.time.Instant;
import java.util.UUID;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What came of a {@link SeatCommand}, true as of COMMIT. */
sealed interface SeatAnswer {

    /**
     * The person is registered.
     *
     * @param position in the waiting line, from 1; null for those who do not wait
     * @param created whether this very request registered them, be it now or when it first came
     */
    record Registered(
            UUID id, UUID talk, SeatState state, @Nullable Integer position, Instant registeredAt, boolean created)
            implements SeatAnswer {}

    /** The person is registered no more. */
    record Left() implements SeatAnswer {}

    record Refused(Problem problem) implements SeatAnswer {}
}
