package org.federation.learning.points;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a person agrees to be shown on boards by name. */
record BoardConsent(
        @Schema(
                description =
                        "true: colleagues see the caller's name on boards; false, as in the beginning: they do not")
        @NotNull
        Boolean shown) {}
