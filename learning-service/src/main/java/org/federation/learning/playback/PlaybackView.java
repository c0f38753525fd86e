package org.federation.learning.playback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.lecture.Chapter;
import org.jspecify.annotations.Nullable;

/** All a player needs. */
public record PlaybackView(
        @Schema(description = "Id, a UUID; beacons are sent to it")
        UUID id,

        @Schema(description = "Signed address of the HLS master playlist")
        String manifestUrl,

        @Schema(description = "Signed address of the playlist of sound alone; null for a silent film", nullable = true)
        @Nullable
        String audioUrl,

        @Schema(description = "Signed address of a picture", nullable = true) @Nullable
        String posterUrl,

        @Schema(
                description = "Signed address of small pictures for the timeline, WebVTT whose cues are addresses of"
                        + " pictures with #xywh; null for films made without",
                nullable = true)
        @Nullable
        String storyboardUrl,

        @Schema(description = "Captions, by language") List<CaptionView> captions,

        @Schema(description = "Chapters of the film, in order")
        List<Chapter> chapters,

        @Schema(description = "Length in whole seconds") int durationSeconds,

        @Schema(description = "Where to go on, in whole seconds; 0 for a film that was seen to its end")
        int resumeAtSeconds,

        @Schema(description = "When the addresses end, UTC") Instant expiresAt,

        @Schema(description = "Until when beacons are taken, UTC; 30 days for a playback that is offline")
        Instant beaconsUntil) {

    /** Captions in one language. */
    public record CaptionView(
            @Schema(description = "A BCP 47 tag") String language,

            @Schema(description = "Signed address of the WebVTT file")
            String url) {}
}
