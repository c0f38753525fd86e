package org.federation.learning.lecture;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Captions in one language, as editors see them. */
@Schema(name = "LectureCaptions")
record CaptionView(
        @Schema(description = "A BCP 47 tag") String language,

        @Schema(description = "When they were last changed, UTC")
        Instant changedAt) {

    static CaptionView of(Caption caption) {
        return new CaptionView(caption.language, caption.changedAt);
    }
}
