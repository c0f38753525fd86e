package org.federation.learning.points;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A posting to be taken back. */
record NewReversal(
        @Schema(description = "The person whose points they are, a UUID") @NotNull
        UUID personId,

        @Schema(description = "The posting that gave them, a UUID") @NotNull
        UUID postingId,

        @Schema(description = "Why, for the person to read; at most 1000 characters") @NotBlank @Size(max = 1000)
        String reason) {}
