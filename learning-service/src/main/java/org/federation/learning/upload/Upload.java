package org.federation.learning.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * A film on its way here.
 *
 * @param length bytes it will have
 * @param received bytes that are safely here: on disk, and told so to the sender
 * @param parts what the media store has to know of them, in its own words
 * @param metadata the header {@code Upload-Metadata}, as it came
 */
record Upload(
        UUID id,
        UUID personId,
        UUID lectureId,
        long length,
        long received,
        String parts,
        String metadata,
        Instant expiresAt) {

    boolean isComplete() {
        return received == length;
    }
}
