package org.federation.learning.playback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of a film that was played: {@code [fromSeconds, toSeconds]}. */
@Schema(
        type = SchemaType.ARRAY,
        implementation = Double.class,
        minItems = 2,
        maxItems = 2,
        description = "Seconds of the film, from and to")
record Span(
        @NotNull @PositiveOrZero Double from,
        @NotNull @PositiveOrZero Double to) {

    private static final double LONGEST = 1_000_000;

    /** @throws IllegalArgumentException if there are not just two ends */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Span of(List<Double> ends) {
        if (ends.size() != 2) {
            throw new IllegalArgumentException("A span has two ends");
        }
        return new Span(ends.get(0), ends.get(1));
    }

    @JsonValue
    List<Double> ends() {
        return List.of(from, to);
    }

    @AssertTrue(message = "{beacon.span.forward}")
    boolean isForward() {
        return from == null || to == null || from <= to;
    }

    /** What the annotations ask for. */
    boolean wellFormed() {
        return from != null && from >= 0 && to != null && to >= 0 && isForward();
    }

    /** In whole seconds. Both ends are rounded alike, so that stretches that touch still do. */
    Coverage.Range range() {
        return new Coverage.Range(rounded(from), rounded(to));
    }

    static int rounded(double seconds) {
        return (int) Math.round(Math.min(seconds, LONGEST));
    }
}
