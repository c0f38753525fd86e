package org.federation.quiz.attempt;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a contest has to say to a person who wishes to start, at the time of a batch.
 *
 * @param eligible whether the contest is published, and for this person
 * @param taken the person's attempts so far
 * @param takenToday those of them that count for the day of the wish
 * @param open the attempt under way
 * @param openExpiresAt when that one's time runs out, grace included
 * @param repeated the attempt an earlier request with the same key led to
 */
record Offer(
        boolean eligible,
        Instant opensAt,
        Instant closesAt,
        int perDay,
        int total,
        int forms,
        int taken,
        int takenToday,
        @Nullable UUID open,
        @Nullable Instant openExpiresAt,
        @Nullable UUID repeated) {

    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(StartBook.CONTEST_DAYS);

    /**
     * Whether the attempt under way was abandoned, so that it stands in the way of a new one only until it is graded.
     */
    boolean abandoned(Instant now) {
        return openExpiresAt != null && openExpiresAt.plus(Attempt.SETTLING).isBefore(now);
    }

    /** Why no new attempt may be started, or null if one may. */
    @Nullable
    Problem refusal(Instant now) {
        if (now.isBefore(opensAt)) {
            return Problem.conflict("contest-not-open")
                    .args(IN_WORDS.format(opensAt))
                    .with("opensAt", opensAt);
        }
        if (!now.isBefore(closesAt)) {
            return Problem.conflict("contest-closed");
        }
        if (taken >= total) {
            return Problem.conflict("attempts-used-up").args(total);
        }
        return takenToday >= perDay ? Problem.conflict("attempts-used-up-today").args(perDay) : null;
    }
}
