package org.federation.learning.editing;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Withdraws what was published until a time, once that has come; from then on nobody is shown it in any case. */
@ApplicationScoped
class WithdrawInTime {

    private final List<PieceRepository<?>> repositories;
    private final EditingDesk desk;
    private final Clock clock;

    WithdrawInTime(@All List<PieceRepository<?>> repositories, EditingDesk desk, Clock clock) {
        this.repositories = repositories;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(identity = "withdraw-in-time", every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        for (PieceRepository<?> pieces : repositories) {
            while (QuarkusTransaction.requiringNew().call(() -> withdrawOne(pieces))) {
                // One each time: what goes wrong with one piece keeps no other.
            }
        }
    }

    private boolean withdrawOne(PieceRepository<?> pieces) {
        Instant now = clock.instant();
        Optional<? extends Piece> due = pieces.nextToWithdraw(now);
        due.ifPresent(desk::withdrawInTime);
        return due.isPresent();
    }
}
