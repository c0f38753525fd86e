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
        @Max(Beacon.HIGHEST)
        Integer sequence,

        @Schema(description = "Stretches of the film that were played, in seconds, at most 200; they may repeat")
        @NotNull
        @Size(max = Beacon.MOST_SPANS)
        List<@NotNull @Valid Span> watched,

        @Schema(description = "Where the film stands now, in seconds") @NotNull @PositiveOrZero
        Double positionSeconds,

        @Schema(description = "Speed of playing, 1 being that of life", nullable = true)
        @DecimalMin(Beacon.SLOWEST)
        @DecimalMax(Beacon.FASTEST)
        @Nullable
        Double rate) {

    static final int HIGHEST = 1_000_000_000;
    static final int MOST_SPANS = 200;
    static final String SLOWEST = "0.1";
    static final String FASTEST = "16";
    private static final double SLOWEST_RATE = Double.parseDouble(SLOWEST);
    private static final double FASTEST_RATE = Double.parseDouble(FASTEST);

    /** What the annotations ask for, told at once; they tell what is wrong. */
    boolean wellFormed() {
        return sequence != null
                && sequence >= 0
                && sequence <= HIGHEST
                && watched != null
                && watched.size() <= MOST_SPANS
                && watched.stream().allMatch(span -> span != null && span.wellFormed())
                && positionSeconds != null
                && positionSeconds >= 0
                && (rate == null || (rate >= SLOWEST_RATE && rate <= FASTEST_RATE));
    }

    Coverage claim() {
        return Coverage.of(watched.stream().map(Span::range).toList());
    }
}
