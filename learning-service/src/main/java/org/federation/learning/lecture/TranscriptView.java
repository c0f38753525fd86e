package org.federation.learning.lecture;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.caption.Cue;

/** What is said in a lecture. */
record TranscriptView(
        @Schema(description = "The language it is in, a BCP 47 tag")
        String language,

        @Schema(description = "All languages there are, BCP 47 tags")
        List<String> languages,

        @Schema(description = "What is said, in the film's order, at most 10,000")
        List<Cue> cues) {}
