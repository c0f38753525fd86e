package org.federation.outreach.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** A talk as staff, its speaker and workers see it. */
public record TalkView(
        @Schema(description = "Identifies the talk") UUID id,

        @Schema(description = "Unit that holds the talk; workers of this unit and below may come")
        OrgPath org,

        @Schema(description = "Title") String title,

        @Schema(description = "Subject in a word or two") String topic,

        @Schema(description = "Groups of workers it is for; empty for everybody")
        List<String> segments,

        @Schema(description = "Who gives it") UUID speakerId,

        @Schema(description = "Who gives it, as shown to workers")
        TalkSpeaker speaker,

        @Schema(description = "Where it is held") UUID venueId,

        @Schema(description = "Where it is held, as shown to workers")
        TalkVenue venue,

        @Schema(description = "Start") Instant startsAt,

        @Schema(description = "End") Instant endsAt,

        @Schema(description = "Seats to register for") int capacity,

        @Schema(description = "Seats taken") int confirmed,

        @Schema(description = "Length of the waiting line") int waiting,

        @Schema(description = "Draft, published, over, or cancelled")
        TalkState state,

        @Schema(description = "When it was published", nullable = true) @Nullable
        Instant publishedAt,

        @Schema(description = "Why it was called off, if it was", nullable = true) @Nullable
        Cancellation cancellation,

        @Schema(description = "Whether the caller may register now")
        boolean openToMe) {

    /** What workers learn of a speaker. */
    public record TalkSpeaker(
            @Schema(description = "Name to show") String name,

            @Schema(description = "Titles of honour") List<String> honours) {}

    /** What workers learn of a venue. */
    public record TalkVenue(
            @Schema(description = "Name of the hall or room")
            String name,

            @Schema(description = "Address") String place,

            @Schema(description = "WGS 84 degrees north") double latitude,

            @Schema(description = "WGS 84 degrees east") double longitude,

            @Schema(description = "Whether it is reached and used without steps")
            boolean accessible) {}

    /** That a talk was called off. */
    public record Cancellation(
            @Schema(description = "When") Instant at,

            @Schema(description = "Why, in the words of the staff")
            String reason) {}

    public static TalkView of(Talk talk, Viewer viewer, Instant now) {
        return new TalkView(
                talk.id,
                talk.org,
                talk.title,
                talk.topic,
                talk.segments,
                talk.speaker.id,
                new TalkSpeaker(talk.speaker.name, talk.speaker.honours),
                talk.venue.id,
                new TalkVenue(
                        talk.venue.name,
                        talk.venue.place,
                        talk.venue.latitude,
                        talk.venue.longitude,
                        talk.venue.accessible),
                talk.startsAt,
                talk.endsAt,
                talk.capacity,
                talk.confirmed,
                talk.waiting,
                talk.state(now),
                talk.publishedAt,
                talk.cancelledAt == null || talk.cancellationReason == null
                        ? null
                        : new Cancellation(talk.cancelledAt, talk.cancellationReason),
                talk.isOpenTo(viewer, now));
    }
}
