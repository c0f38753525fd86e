package org.federation.quiz.attempt;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/**
 * A person's wish to start an attempt, as their token and the clock told it when it arrived.
 *
 * @param id of the attempt, if it comes to one
 * @param requestKey the request's Idempotency-Key
 */
record StartAttempt(
        UUID id,
        UUID personId,
        String name,
        OrgPath org,
        Set<String> segments,
        UUID contestId,
        @Nullable String requestKey,
        Instant at) {}
