package org.federation.learning.points;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a rule. */
record RuleEnd(
        @Schema(description = "First day on which it counts no more, in Asia/Shanghai; not before tomorrow") @NotNull
        LocalDate day) {}
