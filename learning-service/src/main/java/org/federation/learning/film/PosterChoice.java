package org.federation.learning.film;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which picture of a film becomes its poster. */
record PosterChoice(
        @Schema(description = "Where it stands in the film, in seconds, fractions allowed") @NotNull @PositiveOrZero
        Double atSeconds) {}
