package org.federation.kit.commit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What is watched of a {@link GroupCommit}; every meter carries its name in the tag {@code queue}. */
final class CommitMetrics {

    private final DistributionSummary batchSize;
    private final Timer commitTime;
    private final Counter rejected;
    private final Counter retried;
    private final Counter split;

    CommitMetrics(MeterRegistry registry, String name, IntSupplier queueLength) {
        batchSize = DistributionSummary.builder("group.commit.batch.size")
                .description("Commands committed by one transaction")
                .tag("queue", name)
                .register(registry);
        commitTime = Timer.builder("group.commit.time")
                .description("Time of one transaction, COMMIT included")
                .tag("queue", name)
                .register(registry);
        rejected = counter(registry, name, "group.commit.rejected", "Commands not taken in because the queue was full");
        retried = counter(registry, name, "group.commit.retries", "Transactions tried again after a passing failure");
        split = counter(registry, name, "group.commit.splits", "Batches split to find the command that fails");
        Gauge.builder("group.commit.queue.length", queueLength::getAsInt)
                .description("Commands taken in and not yet answered")
                .tag("queue", name)
                .strongReference(true)
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String queue, String meter, String description) {
        return Counter.builder(meter)
                .description(description)
                .tag("queue", queue)
                .register(registry);
    }

    void committed(int commands, long nanoseconds) {
        batchSize.record(commands);
        commitTime.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    void rejected() {
        rejected.increment();
    }

    void retried() {
        retried.increment();
    }

    void split() {
        split.increment();
    }
}
