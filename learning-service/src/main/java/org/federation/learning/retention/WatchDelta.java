package org.federation.learning.retention;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something that was watched adds to a lecture's curves. Sets of seconds are written as PostgreSQL writes an
 * {@code int4multirange}.
 *
 * @param gained seconds the worker had never seen
 * @param seen seconds that were seen, whether or not for the first time
 * @param leftAt where the worker stood before, null if nowhere or if that did not change
 * @param stoppedAt where they stand now, null if that did not change
 */
public record WatchDelta(
        UUID lectureId,
        String gained,
        String seen,
        @Nullable Integer leftAt,
        @Nullable Integer stoppedAt) {}
