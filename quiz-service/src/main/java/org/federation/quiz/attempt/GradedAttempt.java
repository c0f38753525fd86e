package org.federation.quiz.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.org.OrgPath;

/**
 * What other services hear of an attempt that was graded, submitted or abandoned: no answer and no key, and of the
 * person no more than their id and unit.
 *
 * @param org the unit the person belonged to when the attempt began
 * @param finishedAt when it was submitted, or the deadline of an abandoned one
 * @param gradedAt when it was graded
 */
record GradedAttempt(
        UUID personId,
        OrgPath org,
        UUID contestId,
        String contestTitle,
        UUID attemptId,
        BigDecimal score,
        int maxScore,
        Instant finishedAt,
        Instant gradedAt,
        boolean abandoned) {

    static final String TYPE = "org.federation.quiz.attempt.graded";

    static GradedAttempt of(Attempt attempt, Instant now) {
        Attempt.Result result = Objects.requireNonNull(attempt.result());
        return new GradedAttempt(
                attempt.personId(),
                attempt.org(),
                attempt.contestId(),
                attempt.contestTitle(),
                attempt.id(),
                result.score(),
                attempt.maxScore(),
                result.finishedAt(),
                now,
                result.abandoned());
    }
}
