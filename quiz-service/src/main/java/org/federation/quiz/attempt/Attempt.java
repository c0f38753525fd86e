package org.federation.quiz.attempt;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.quiz.contest.Reveal;
import org.federation.quiz.paper.MultipleScoring;
import org.jspecify.annotations.Nullable;

/**
 * A person's attempt at a contest, with those of the contest's rules that matter to it.
 *
 * @param org the unit the person belonged to when it began
 * @param number 1, 2, … of the person's attempts at this contest
 * @param deadline up to here answers are saved
 * @param expiresAt up to here a submission is taken: the deadline and the contest's grace
 * @param contestOver when nobody can submit any more
 * @param result null while the attempt is open
 */
record Attempt(
        UUID id,
        UUID personId,
        OrgPath org,
        UUID contestId,
        String contestTitle,
        UUID formId,
        int number,
        Instant startedAt,
        Instant deadline,
        Instant expiresAt,
        int maxScore,
        MultipleScoring scoring,
        Reveal reveal,
        Instant contestOver,
        @Nullable Result result) {

    /**
     * How long after it expired an attempt is left alone: what arrived in time may still wait to be written, some five
     * seconds behind a batch that is tried again.
     */
    static final Duration SETTLING = Duration.ofSeconds(10);

    /**
     * How an attempt ended.
     *
     * @param finishedAt when it was submitted, or the deadline of an abandoned one
     */
    record Result(BigDecimal score, int correct, int elapsedSeconds, Instant finishedAt, boolean abandoned) {}

    AttemptKey key() {
        return new AttemptKey(personId, id);
    }

    Attempt with(Result ended) {
        return new Attempt(
                id,
                personId,
                org,
                contestId,
                contestTitle,
                formId,
                number,
                startedAt,
                deadline,
                expiresAt,
                maxScore,
                scoring,
                reveal,
                contestOver,
                ended);
    }
}
