package org.federation.outreach.registration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration as the answer to a request for it. */
public record RegistrationView(
        @Schema(description = "Identifies the registration") UUID id,

        @Schema(description = "The talk") UUID talkId,

        @Schema(description = "`confirmed`: a seat; `waiting`: a place in the line; `cancelled`: given back since")
        SeatState state,

        @Schema(description = "Place in the waiting line, from 1; null unless waiting", nullable = true) @Nullable
        Integer position,

        @Schema(description = "When the person registered") Instant registeredAt) {

    static RegistrationView of(SeatAnswer.Registered seat) {
        return new RegistrationView(seat.id(), seat.talk(), seat.state(), seat.position(), seat.registeredAt());
    }
}
