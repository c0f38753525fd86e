package org.federation.kit.commit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Durable group commit: commands that arrive while the previous transaction commits are written together by the next
 * one. Throughput then follows the size of the batches instead of the fsyncs a disk can do, and a hot row is updated
 * once per batch instead of once per command.
 *
 * <pre>{@code
 * var plays = GroupCommit.named("plays", new PlayLedger())
 *         .keyedBy(Play::lecture).lanes(2).dataSource(dataSource).metrics(registry).start();
 * plays.submit(play).thenApply(PlayView::of);
 * }</pre>
 *
 * <p>A promise is kept <b>after</b> COMMIT. A killed process loses only what it never acknowledged. Commands with equal
 * keys are written in the order in which they were submitted; a batch that cannot be written is halved, each half in a
 * transaction of its own, until only the commands that fail alone have failed, each with its own exception.
 *
 * <p>In Quarkus, close it when {@code ShutdownEvent} is observed: requests have been answered by then, and the data
 * source is still open.
 *
 * <p>What depends on the promise runs on the lane's thread: it has to be short and must never wait for another command.
 *
 * @param <C> the command
 * @param <R> its result
 */
public final class GroupCommit<C, R> implements AutoCloseable {

    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(25);
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);

    private final String name;
    private final Function<C, ?> key;
    private final Semaphore room;
    private final CommitMetrics metrics;
    private final List<Lane<C, R>> lanes;

    private GroupCommit(Builder<C, R> settings, DataSource dataSource) {
        name = settings.name;
        key = settings.key;
        room = new Semaphore(settings.capacity);
        metrics = new CommitMetrics(settings.registry, name, () -> settings.capacity - room.availablePermits());
        var committer = new BatchCommitter<>(
                name, new BatchTransaction<>(dataSource, settings.writer, settings.patience), room, metrics);
        lanes = IntStream.range(0, settings.lanes)
                .mapToObj(i -> new Lane<>("commit-" + name + "-" + i, settings.maxBatch, committer::settle))
                .toList();
    }

    /** Begins to describe a group commit; {@code name} stands in threads, metrics and logs. */
    public static <C, R> Builder<C, R> named(String name, BatchWriter<C, R> writer) {
        return new Builder<>(name, writer);
    }

    /**
     * Takes the command in and returns at once.
     *
     * @return completes after COMMIT; fails with {@link NotAcknowledged} ({@link Overloaded} if it was not even taken
     *     in) when it may be submitted again, else with the exception the writer threw for this very command
     */
    public CompletionStage<R> submit(C command) {
        Lane<C, R> lane = laneOf(command);
        if (!room.tryAcquire()) {
            return refuse();
        }
        Pending<C, R> pending = new Pending<>(command);
        if (!lane.offer(pending)) {
            room.release();
            return refuse();
        }
        return pending.promise();
    }

    /** Whether a command submitted now would be refused; one may ask before going to the trouble of reading it. */
    public boolean isFull() {
        return room.availablePermits() == 0;
    }

    private Lane<C, R> laneOf(C command) {
        int hash = key.apply(command).hashCode();
        // Fibonacci hashing: consecutive keys are spread whatever the number of lanes.
        return lanes.get(Math.floorMod((hash * 0x9E3779B9) >>> 16, lanes.size()));
    }

    private CompletionStage<R> refuse() {
        metrics.rejected();
        return CompletableFuture.failedFuture(new Overloaded(name));
    }

    /** Takes no more commands in, settles those it has, and returns when all are answered or after 25 s. */
    @Override
    public void close() {
        closeTogether(List.of(this));
    }

    /** Closes them side by side, so that all of them take no longer than one may. */
    public static void closeTogether(List<GroupCommit<?, ?>> several) {
        several.forEach(commit -> commit.lanes.forEach(Lane::close));
        long end = System.nanoTime() + DRAIN_PATIENCE.toNanos();
        try {
            for (GroupCommit<?, ?> commit : several) {
                commit.awaitEnd(end);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(long end) throws InterruptedException {
        for (Lane<C, R> lane : lanes) {
            if (!lane.awaitEnd(Duration.ofNanos(end - System.nanoTime()))) {
                LOG.warnf("%s was not drained within %s", name, DRAIN_PATIENCE);
            }
        }
    }

    /** Settings of a group commit. */
    public static final class Builder<C, R> {

        private final String name;
        private final BatchWriter<C, R> writer;
        private Function<C, ?> key = command -> "";
        private int lanes = 1;
        private int maxBatch = 1_000;
        private int capacity = 20_000;
        private Duration patience = Duration.ofSeconds(30);
        private MeterRegistry registry = new CompositeMeterRegistry();
        private @Nullable DataSource dataSource;

        private Builder(String name, BatchWriter<C, R> writer) {
            this.name = name;
            this.writer = writer;
        }

        /** How many batches may be under way side by side, each on a connection of its own; 1 unless said. */
        public Builder<C, R> lanes(int number) {
            lanes = positive(number);
            return this;
        }

        /**
         * Commands of equal keys stay in order; choose the hot row, so that lanes do not wait for each other's locks.
         */
        public Builder<C, R> keyedBy(Function<C, ?> commandKey) {
            key = commandKey;
            return this;
        }

        /** The most commands in one transaction; 1,000 unless said. */
        public Builder<C, R> maxBatch(int commands) {
            maxBatch = positive(commands);
            return this;
        }

        /** The most commands taken in and not yet answered, over all lanes; 20,000 unless said. */
        public Builder<C, R> capacity(int commands) {
            capacity = positive(commands);
            return this;
        }

        /**
         * How long the database may keep silent in the midst of a batch before its connection is taken for lost, 30 s
         * unless said: a server that vanishes without a word must not hold a lane for ever.
         */
        public Builder<C, R> patience(Duration silence) {
            patience = silence;
            return this;
        }

        /** Where connections come from: a pool, one connection per lane at a time. */
        public Builder<C, R> dataSource(DataSource source) {
            dataSource = source;
            return this;
        }

        /** Where the meters {@code group.commit.*} go. */
        public Builder<C, R> metrics(MeterRegistry meters) {
            registry = meters;
            return this;
        }

        /** Starts the lanes. */
        public GroupCommit<C, R> start() {
            if (dataSource == null) {
                throw new IllegalStateException("A group commit needs a data source");
            }
            GroupCommit<C, R> started = new GroupCommit<>(this, dataSource);
            started.lanes.forEach(Lane::start);
            return started;
        }

        private static int positive(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("Must be at least 1, but is " + number);
            }
            return number;
        }
    }
}
