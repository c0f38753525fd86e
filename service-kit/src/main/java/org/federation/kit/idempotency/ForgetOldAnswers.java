package org.federation.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets the answers kept for idempotency keys after 24 hours, in batches so that no transaction is long. */
@ApplicationScoped
class ForgetOldAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BATCH = 1_000;

    private final AnswerBook answers;
    private final Clock clock;

    ForgetOldAnswers(AnswerBook answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(
            identity = "forget-idempotency-keys",
            every = "10m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        Instant before = clock.instant().minus(KEPT);
        while (QuarkusTransaction.requiringNew().call(() -> answers.forget(before, BATCH)) == BATCH) {
            // A full batch means that more may be waiting.
        }
    }
}
