package org.federation.learning.media;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture of a film that can become its poster. */
public record PosterFrame(
        @Schema(description = "Where it stands in the film, in seconds, with fractions")
        double atSeconds,

        @Schema(description = "Signed address of the picture")
        String url) {}
