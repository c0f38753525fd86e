package org.federation.learning.playback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a player tells now and then of what it played. */
record Beacon(
        @Schema(description = "Rises with every beacon of a playback; the highest one's position is where to go on")
        @NotNull
        @Min(0)
        @Max(1_000_000_000)
        Integer sequence,

        @Schema(description = "Stretches of the film that were played, in seconds, at most 200; they may repeat")
        @NotNull
        @Size(max = 200)
        List<@NotNull @Valid Span> watched,

        @Schema(description = "Where the film stands now, in seconds") @NotNull @PositiveOrZero
        Double positionSeconds,

        @Schema(description = "Speed of playing, 1 being that of life", nullable = true)
        @DecimalMin("0.1")
        @DecimalMax("16")
        @Nullable
        Double rate) {

    Coverage claim() {
        return Coverage.of(watched.stream().map(Span::range).toList());
    }
}
