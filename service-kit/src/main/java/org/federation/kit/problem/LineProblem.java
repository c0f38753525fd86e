package org.federation.kit.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one line of an imported file; a problem's member {@code problems} lists them. */
public record LineProblem(
        @Schema(description = "Number of the line, from 1") long line,

        @Schema(description = "What is wrong with it, in the caller's language")
        String message) {}
