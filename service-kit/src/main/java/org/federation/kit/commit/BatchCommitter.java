package org.federation.kit.commit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Brings every command of a batch to its end: tries again what may pass, splits what does not, and keeps each promise
 * only after COMMIT. The halves of a batch are settled one after the other, so the commands of a key keep their order.
 */
final class BatchCommitter<C, R> {

    /** With the pauses below, a database that is away for about a second costs nobody an answer. */
    static final int MAX_ATTEMPTS = 8;

    /** No attempt begins later than this: what waits behind the batch is better told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Logger LOG = Logger.getLogger(BatchCommitter.class);

    private final String name;
    private final BatchTransaction<C, R> transaction;
    private final Semaphore room;
    private final CommitMetrics metrics;

    BatchCommitter(String name, BatchTransaction<C, R> transaction, Semaphore room, CommitMetrics metrics) {
        this.name = name;
        this.transaction = transaction;
        this.room = room;
        this.metrics = metrics;
    }

    void settle(List<Pending<C, R>> batch) {
        try {
            keepPromises(batch, commit(batch));
        } catch (NotAcknowledged notOfOneCommand) {
            LOG.warnf(notOfOneCommand.getCause(), "%s: %d commands not acknowledged", name, batch.size());
            breakPromises(batch, notOfOneCommand);
        } catch (Exception failure) {
            if (batch.size() == 1) {
                breakPromises(batch, failure);
            } else {
                metrics.split();
                int half = batch.size() / 2;
                settle(batch.subList(0, half));
                settle(batch.subList(half, batch.size()));
            }
        } catch (Error failure) {
            // The lane has to outlive it: a thread that ends here would leave callers waiting for ever.
            LOG.errorf(failure, "%s: %d commands failed", name, batch.size());
            breakPromises(batch, failure);
        }
    }

    private List<R> commit(List<Pending<C, R>> batch) throws Exception {
        List<C> commands = batch.stream().map(Pending::command).toList();
        long begin = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            long start = System.nanoTime();
            try {
                List<R> results = transaction.run(commands);
                metrics.committed(commands.size(), System.nanoTime() - start);
                return results;
            } catch (NotAcknowledged outcomeUnknown) {
                throw outcomeUnknown;
            } catch (Exception failure) {
                if (!SqlFailures.mayPass(failure)) {
                    throw failure;
                }
                if (attempt == MAX_ATTEMPTS || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new NotCommitted(attempt, failure);
                }
                metrics.retried();
                pauseAfter(attempt);
            }
        }
    }

    /** Exponential and jittered: two lanes that deadlocked must not meet again. */
    private static void pauseAfter(int attempt) {
        long longest = Math.min(FIRST_PAUSE.toNanos() << (attempt - 1), LONGEST_PAUSE.toNanos());
        LockSupport.parkNanos(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2));
    }

    private void keepPromises(List<Pending<C, R>> batch, List<R> results) {
        room.release(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).promise().complete(results.get(i));
        }
    }

    private void breakPromises(List<Pending<C, R>> batch, Throwable failure) {
        room.release(batch.size());
        batch.forEach(pending -> pending.promise().completeExceptionally(failure));
    }
}
