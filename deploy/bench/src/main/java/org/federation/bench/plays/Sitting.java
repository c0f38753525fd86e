package org.federation.bench.plays;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A worker before a film, a minute after they sat down. */
record Sitting(Worker worker, UUID playback) {

    private static final String BEACON = """
            POST /api/learning/v1/playbacks/%s/beacons HTTP/1.1\r
            Host: 127.0.0.1\r
            Authorization: Bearer %s\r
            Content-Type: application/json\r
            Content-Length: %d\r
            \r
            %s""";

    /** The first beacon: four seconds, too few for a play. */
    ByteBuffer first() {
        return beacon(1, 0, 4);
    }

    /** The second: with it the playback counts as a play. */
    ByteBuffer counting() {
        return beacon(2, 4, 16);
    }

    ByteBuffer beacon(int sequence, int from, int to) {
        String body = "{\"sequence\":" + sequence + ",\"watched\":[[" + from + "," + to + "]],\"positionSeconds\":" + to
                + ",\"rate\":1}";
        return ByteBuffer.wrap(
                BEACON.formatted(playback, worker.token(), body.length(), body).getBytes(StandardCharsets.US_ASCII));
    }
}
