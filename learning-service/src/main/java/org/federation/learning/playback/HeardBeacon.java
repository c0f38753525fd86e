package org.federation.learning.playback;

import java.time.Instant;
import java.util.UUID;
import org.federation.learning.person.Membership;

/**
 * A beacon with what the server knows of it.
 *
 * @param member where the worker belongs when it comes
 * @param claim what the player says it played
 * @param at when it came, by the server's clock
 */
record HeardBeacon(
        UUID personId,
        Membership member,
        UUID playbackId,
        int sequence,
        Coverage claim,
        int positionSeconds,
        Instant at) {

    static HeardBeacon of(UUID personId, Membership member, UUID playbackId, Beacon beacon, Instant at) {
        return new HeardBeacon(
                personId,
                member,
                playbackId,
                beacon.sequence(),
                beacon.claim(),
                Span.rounded(beacon.positionSeconds()),
                at);
    }
}
