package org.federation.bench.plays;

import java.util.UUID;

/** A worker before a film, a minute after they sat down. */
record Sitting(Worker worker, UUID playback) {

    /** The first beacon: four seconds, too few for a play. */
    byte[] first() {
        return beacon(1, 0, 4);
    }

    /** The second: with it the playback counts as a play. */
    byte[] counting() {
        return beacon(2, 4, 16);
    }

    byte[] beacon(int sequence, int from, int to) {
        String body = "{\"sequence\":" + sequence + ",\"watched\":[[" + from + "," + to + "]],\"positionSeconds\":" + to
                + ",\"rate\":1}";
        return Http2.post("/api/learning/v1/playbacks/" + playback + "/beacons", worker.token(), body);
    }
}
