package org.federation.quiz.bank;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the choices a question offers. */
public record Option(
        @Schema(description = "Short name of the option, 1 to 8 letters or digits", examples = "A")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9]{1,8}")
        String key,

        @Schema(description = "What the option says") @NotBlank @Size(max = 500)
        String text) {}
