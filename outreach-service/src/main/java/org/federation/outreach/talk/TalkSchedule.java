package org.federation.outreach.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;
import org.federation.outreach.speaker.Speaker;
import org.federation.outreach.speaker.SpeakerRepository;
import org.federation.outreach.venue.Venue;
import org.federation.outreach.venue.VenueRepository;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of speakers and venues. Whoever schedules a talk first holds its venue, then its speaker, so that two
 * who want the same come one after the other and the second can be told by which talk they were beaten. The exclusion
 * constraints of the table stand behind it and would refuse what slipped past.
 */
@ApplicationScoped
class TalkSchedule {

    private final TalkRepository talks;
    private final SpeakerRepository speakers;
    private final VenueRepository venues;
    private final TalkConfig config;
    private final Clock clock;

    TalkSchedule(
            TalkRepository talks, SpeakerRepository speakers, VenueRepository venues, TalkConfig config, Clock clock) {
        this.talks = talks;
        this.speakers = speakers;
        this.venues = venues;
        this.config = config;
        this.clock = clock;
    }

    /** A new draft of the unit {@code scope.root()}. */
    Talk draft(OrgScope scope, TalkDetails details) {
        requireSensibleTime(details);
        Venue venue = holdVenue(scope, details.venueId(), null);
        Speaker speaker = holdSpeaker(scope, details.speakerId(), null);
        Slot slot = new Slot(speaker, venue, details, config.travel());
        requireFree(slot, null, scope);
        Talk talk = new Talk(scope.root(), details, slot);
        talks.persistAndFlush(talk);
        return talk;
    }

    /** Changes a talk that the caller holds (see {@link TalkRepository#holdWithin}). */
    void change(Talk talk, OrgScope scope, TalkDetails details) {
        talk.requireChangeable(clock.instant());
        if (!details.startsAt().equals(talk.startsAt) || !details.endsAt().equals(talk.endsAt)) {
            requireSensibleTime(details);
        }
        Venue venue = holdVenue(scope, details.venueId(), talk.venue);
        Speaker speaker = holdSpeaker(scope, details.speakerId(), talk.speaker);
        Slot slot = new Slot(speaker, venue, details, config.travel());
        requireFree(slot, talk, scope);
        talk.change(details, slot);
        talks.flush();
    }

    private void requireSensibleTime(TalkDetails details) {
        Instant now = clock.instant();
        if (!details.startsAt().isAfter(now)
                || details.startsAt().isAfter(now.plus(config.furthest()))
                || !details.endsAt().isAfter(details.startsAt())
                || details.endsAt().isAfter(details.startsAt().plus(config.longest()))) {
            throw Problem.unprocessable("talk-time")
                    .args(config.furthest().toDays(), config.longest().toHours());
        }
    }

    /** A talk may stay where someone with a wider scope has put it. */
    private Venue holdVenue(OrgScope scope, UUID id, @Nullable Venue present) {
        OrgScope reach = present != null && present.id.equals(id) ? new OrgScope(present.org) : scope;
        return venues.holdWithin(reach, id).orElseThrow(() -> Problem.unprocessable("unknown-venue"));
    }

    private Speaker holdSpeaker(OrgScope scope, UUID id, @Nullable Speaker present) {
        OrgScope reach = present != null && present.id.equals(id) ? new OrgScope(present.org) : scope;
        return speakers.holdWithin(reach, id).orElseThrow(() -> Problem.unprocessable("unknown-speaker"));
    }

    private void requireFree(Slot slot, @Nullable Talk itself, OrgScope scope) {
        talks.inTheWayOf(slot, itself).ifPresent(other -> {
            throw TalkOverlap.problem(slot, other, scope);
        });
    }
}
