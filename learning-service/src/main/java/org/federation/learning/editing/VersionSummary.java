package org.federation.learning.editing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a piece, as lists show it. */
public record VersionSummary(
        @Schema(description = "Its number, from 1") int number,
        @Schema(description = "Name of who made it") String editor,
        @Schema(description = "When, UTC") Instant at) {}
