package org.federation.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the audit log's next month before it begins, and retires those older than the log is to be kept. */
@ApplicationScoped
class KeepAuditMonths {

    private final AuditBook book;
    private final Clock clock;
    private final Period kept;

    KeepAuditMonths(AuditBook book, Clock clock, @ConfigProperty(name = "platform.audit.kept") Period kept) {
        this.book = book;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(
            identity = "keep-audit-months",
            every = "24h",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        QuarkusTransaction.requiringNew().run(() -> {
            book.makeMonth(now.toInstant());
            book.makeMonth(now.plusMonths(1).toInstant());
        });
        QuarkusTransaction.requiringNew()
                .run(() -> book.retireMonthsBefore(now.minus(kept).toInstant()));
    }
}
