package org.federation.learning.playback;

import java.time.Instant;
import java.util.UUID;

/**
 * A beacon with what the server knows of it.
 *
 * @param claim what the player says it played
 * @param at when it came, by the server's clock
 */
record HeardBeacon(UUID personId, UUID playbackId, int sequence, Coverage claim, int positionSeconds, Instant at) {

    static HeardBeacon of(UUID personId, UUID playbackId, Beacon beacon, Instant at) {
        return new HeardBeacon(
                personId, playbackId, beacon.sequence(), beacon.claim(), Span.rounded(beacon.positionSeconds()), at);
    }
}
