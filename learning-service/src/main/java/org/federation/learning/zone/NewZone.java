package org.federation.learning.zone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A zone to be made. */
record NewZone(
        @Schema(
                description = "Its name in addresses, unique: lower-case letters, digits and hyphens",
                examples = "spirit")
        @NotNull
        @Pattern(regexp = Slug.FORM)
        @Size(max = Slug.LONGEST)
        String slug,

        @Schema(description = "Title, at most 100 characters") @NotBlank @Size(max = 100)
        String title,

        @Schema(description = "What it is for, plain text") @NotNull @Size(max = 4000)
        String summary) {}
