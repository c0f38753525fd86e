package org.federation.learning.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How something is liked. */
record LikeView(
        @Schema(description = "Whether the caller likes it") boolean liked,
        @Schema(description = "Likes of all") long likes) {}
