package org.federation.outreach.speaker;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** A speaker as staff see them. */
public record SpeakerView(
        @Schema(description = "Identifies the speaker") UUID id,

        @Schema(description = "Unit that keeps this speaker: that of the member of staff who entered them")
        OrgPath org,

        @Schema(description = "Name to show") String name,

        @Schema(description = "The speaker's own account, the `sub` of their token", nullable = true) @Nullable
        UUID personId,

        @Schema(description = "Titles of honour") List<String> honours,

        @Schema(description = "What they speak about") List<String> topics,

        @Schema(description = "Groups of workers they speak to best")
        List<String> segments,

        @Schema(description = "BCP 47 tags of the languages they speak")
        List<String> languages,

        @Schema(description = "Where they set out from", nullable = true) @Nullable
        Home home,

        @Schema(description = "Talks they give in a week at most")
        int maxTalksPerWeek) {

    static SpeakerView of(Speaker speaker) {
        return new SpeakerView(
                speaker.id,
                speaker.org,
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
