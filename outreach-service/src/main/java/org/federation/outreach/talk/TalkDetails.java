package org.federation.outreach.talk;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.outreach.segment.SegmentName;

/** What staff write about a talk. */
public record TalkDetails(
        @Schema(description = "Title") @NotBlank @Size(max = 200)
        String title,

        @Schema(description = "Subject in a word or two") @NotBlank @Size(max = 80)
        String topic,

        @Schema(description = "Groups of workers it is for; empty for everybody") @Size(max = 5)
        List<@SegmentName String> segments,

        @Schema(description = "Who gives it: a speaker of the caller's unit or below") @NotNull
        UUID speakerId,

        @Schema(description = "Where: a venue of the caller's unit or below") @NotNull
        UUID venueId,

        @Schema(description = "Start") @NotNull Instant startsAt,

        @Schema(description = "End") @NotNull Instant endsAt,

        @Schema(description = "Seats to register for, at most what the venue holds") @Min(1) @Max(100_000)
        int capacity) {

    /** Segments left out are none: the talk is for everybody. */
    public TalkDetails {
        segments = requireNonNullElse(segments, List.of());
    }

    static TalkDetails of(Talk talk) {
        return new TalkDetails(
                talk.title,
                talk.topic,
                talk.segments,
                talk.speaker.id,
                talk.venue.id,
                talk.startsAt,
                talk.endsAt,
                talk.capacity);
    }
}
