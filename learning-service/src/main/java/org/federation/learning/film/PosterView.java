package org.federation.learning.film;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The poster a lecture has now. */
record PosterView(
        @Schema(description = "Signed address of the picture")
        String posterUrl) {}
