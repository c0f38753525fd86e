package org.federation.outreach.talk;

import java.time.Duration;
import java.time.Instant;
import org.federation.outreach.speaker.Speaker;
import org.federation.outreach.venue.Venue;

/**
 * What a talk takes up on the calendar: its venue from start to end, its speaker until they can begin elsewhere.
 *
 * @param speakerFreeAt when the speaker can begin a talk in another venue
 */
record Slot(Speaker speaker, Venue venue, Instant startsAt, Instant endsAt, Instant speakerFreeAt) {

    Slot(Speaker speaker, Venue venue, TalkDetails details, Duration travel) {
        this(
                speaker,
                venue,
                details.startsAt(),
                details.endsAt(),
                details.endsAt().plus(travel));
    }
}
