package org.federation.learning.editing;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer decides. */
public record ReviewDecision(
        @Schema(description = "`approve`, or `return` to the author") @NotNull @Pattern(regexp = "approve|return")
        String decision,

        @Schema(description = "Why; required to return it", nullable = true) @Size(max = 2000) @Nullable
        String note) {

    public boolean approves() {
        return "approve".equals(decision);
    }

    @AssertTrue(message = "{review.return.note}")
    @Schema(hidden = true)
    boolean isReturnExplained() {
        return approves() || (note != null && !note.isBlank());
    }
}
