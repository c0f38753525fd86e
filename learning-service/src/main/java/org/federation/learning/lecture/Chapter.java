package org.federation.learning.lecture;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a film, from its beginning to that of the next. */
@Embeddable
public record Chapter(
        @Schema(description = "Where it begins, in whole seconds of the film") @Min(0) @NotNull
        Integer atSeconds,

        @Schema(description = "Title, at most 100 characters") @NotBlank @Size(max = 100)
        String title) {}
