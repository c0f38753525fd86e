package org.federation.learning.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a reader thinks that a comment should not be there. */
record NewReport(
        @Schema(description = "Why, at most 200 characters", examples = "广告") @NotBlank @Size(max = 200)
        String reason) {}
