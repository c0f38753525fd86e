package org.federation.learning.zone;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visit's answer tells. */
public record VisitCount(
        @Schema(description = "The zone's visits, this one included")
        long visits) {}
