package org.federation.quiz.attempt;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer to one slot among several. */
public record NewAnswer(
        @Schema(description = "Place of the question on the paper") @NotNull @Min(1)
        Integer slot,

        @Schema(
                description = "Key of the chosen option (single), list of keys (multiple), boolean (true-false);"
                        + " null takes the choice back",
                nullable = true,
                required = true,
                anyOf = {String.class, String[].class, Boolean.class})
        @JsonProperty(required = true)
        @Nullable
        Object value,

        @Schema(description = "The client's own count of its saves; the higher one stays")
        @NotNull
        @Min(0)
        @Max(9_007_199_254_740_991L)
        Long sequence) {

    /** An answer whose slot stands in the address. */
    @Schema(name = "SlotValue")
    public record Value(
            @Schema(
                    description = "Key of the chosen option (single), list of keys (multiple), boolean"
                            + " (true-false); null takes the choice back",
                    nullable = true,
                    required = true,
                    anyOf = {String.class, String[].class, Boolean.class})
            @JsonProperty(required = true)
            @Nullable
            Object value,

            @Schema(description = "The client's own count of its saves; the higher one stays")
            @NotNull
            @Min(0)
            @Max(9_007_199_254_740_991L)
            Long sequence) {

        NewAnswer to(int slot) {
            return new NewAnswer(slot, value, sequence);
        }
    }
}
