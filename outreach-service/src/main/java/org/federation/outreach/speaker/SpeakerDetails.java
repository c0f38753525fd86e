package org.federation.outreach.speaker;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.outreach.segment.SegmentName;
import org.jspecify.annotations.Nullable;

/** What staff write about a speaker. */
public record SpeakerDetails(
        @Schema(description = "Name to show") @NotBlank @Size(max = 80)
        String name,

        @Schema(description = "The speaker's own account, the `sub` of their token", nullable = true) @Nullable
        UUID personId,

        @Schema(description = "Titles of honour, e.g. 全国劳动模范") @Size(max = 20)
        List<@NotBlank @Size(max = 80) String> honours,

        @Schema(description = "What they speak about") @Size(max = 20)
        List<@NotBlank @Size(max = 80) String> topics,

        @Schema(description = "Groups of workers they speak to best") @Size(max = 5)
        List<@SegmentName String> segments,

        @Schema(description = "BCP 47 tags of the languages they speak, e.g. zh-CN") @Size(max = 10)
        List<@NotBlank @Size(max = 35) String> languages,

        @Schema(description = "Where they set out from", nullable = true) @Valid @Nullable
        Home home,

        @Schema(description = "Talks they give in a week at most, 1 to 50; 5 when left out") @Min(1) @Max(50)
        Integer maxTalksPerWeek) {

    private static final int USUAL_TALKS_PER_WEEK = 5;

    /** A list left out is an empty one. */
    public SpeakerDetails {
        honours = requireNonNullElse(honours, List.of());
        topics = requireNonNullElse(topics, List.of());
        segments = requireNonNullElse(segments, List.of());
        languages = requireNonNullElse(languages, List.of());
        maxTalksPerWeek = requireNonNullElse(maxTalksPerWeek, USUAL_TALKS_PER_WEEK);
    }

    static SpeakerDetails of(Speaker speaker) {
        return new SpeakerDetails(
                speaker.name,
                speaker.personId,
                speaker.honours,
                speaker.topics,
                speaker.segments,
                speaker.languages,
                speaker.home,
                speaker.maxTalksPerWeek);
    }
}
