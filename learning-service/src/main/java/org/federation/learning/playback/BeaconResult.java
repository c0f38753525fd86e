package org.federation.learning.playback;

/** What becomes of a beacon. */
sealed interface BeaconResult {

    /** It is written down, or was before. */
    record Taken(BeaconView standing) implements BeaconResult {}

    /** The worker has no such playback. */
    record Unknown() implements BeaconResult {}

    /** The playback's time is over. */
    record Expired() implements BeaconResult {}
}
