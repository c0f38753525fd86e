package org.federation.learning.editing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a piece with what it said.
 *
 * @param <W> the words of its kind
 */
public record VersionView<W>(
        @Schema(description = "Its number, from 1") int number,
        @Schema(description = "Name of who made it") String editor,
        @Schema(description = "When, UTC") Instant at,

        @Schema(description = "What it said, as it is edited")
        W words) {}
