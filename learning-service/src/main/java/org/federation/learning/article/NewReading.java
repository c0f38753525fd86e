package org.federation.learning.article;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a worker says to be. */
record NewReading(
        @Schema(description = "true at the end of the article, false when it is opened") @NotNull
        Boolean finished) {}
