package org.federation.outreach.registration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.outreach.talk.TalkView;
import org.jspecify.annotations.Nullable;

/** A registration as its person sees it, with its talk: one that was called off says why. */
public record MyRegistration(
        @Schema(description = "Identifies the registration") UUID id,

        @Schema(description = "The talk") UUID talkId,

        @Schema(description = "`confirmed`: a seat; `waiting`: a place in the line")
        SeatState state,

        @Schema(description = "Place in the waiting line, from 1; null unless waiting", nullable = true) @Nullable
        Integer position,

        @Schema(description = "When the person registered") Instant registeredAt,

        @Schema(description = "The talk as it stands now") TalkView talk) {}
