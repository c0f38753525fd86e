package org.federation.kit.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class GroupCommitTest {

    private static LedgerDatabase database;

    private final String account = UUID.randomUUID().toString();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeAll
    static void open() {
        database = LedgerDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void thePromiseIsKeptAfterCommit() {
        try (var ledger = Ledger.over(database.pool, metrics)) {
            Entry entry = Entry.on(account);
            Set<UUID> seenByOthers = ledger.submit(entry)
                    .thenApply(isNew -> database.ids())
                    .toCompletableFuture()
                    .join();
            assertTrue(seenByOthers.contains(entry.id()));
        }
    }

    @Test
    void commandsThatGatherAreWrittenByOneTransaction() throws Exception {
        CountDownLatch firstIsUnderWay = new CountDownLatch(1);
        CountDownLatch othersGathered = new CountDownLatch(1);
        BatchWriter<Entry, Boolean> slowAtFirst = (connection, batch) -> {
            firstIsUnderWay.countDown();
            await(othersGathered);
            return new Ledger().write(connection, batch);
        };
        try (var ledger = GroupCommit.named("ledger", slowAtFirst)
                .dataSource(database.pool)
                .metrics(metrics)
                .start()) {
            List<CompletableFuture<Boolean>> promises = new ArrayList<>();
            promises.add(ledger.submit(Entry.on(account)).toCompletableFuture());
            await(firstIsUnderWay);
            IntStream.range(0, 500)
                    .forEach(i -> promises.add(ledger.submit(Entry.on(account)).toCompletableFuture()));
            assertEquals(501, metrics.get("group.commit.queue.length").gauge().value());
            othersGathered.countDown();
            promises.forEach(CompletableFuture::join);
        }
        assertEquals(2, metrics.get("group.commit.time").timer().count());
        assertEquals(500, metrics.get("group.commit.batch.size").summary().max());
        assertEquals(501, database.total(account));
    }

    @Test
    void theSameCommandIsAppliedOnce() {
        Entry entry = Entry.on(account);
        try (var ledger = Ledger.over(database.pool, metrics)) {
            long newOnes = Stream.generate(() -> ledger.submit(entry).toCompletableFuture()).limit(50).toList().stream()
                    .filter(CompletableFuture::join)
                    .count();
            assertEquals(1, newOnes);
        }
        assertEquals(1, database.total(account));
    }

    @Test
    void aDeadlockIsTriedAgain() {
        database.execute("insert into account values ('%1$s-a', 0), ('%1$s-b', 0)".formatted(account));
        CyclicBarrier bothHoldTheFirst = new CyclicBarrier(2);
        try (var forward = GroupCommit.named("forward", raise(bothHoldTheFirst, "-a", "-b"))
                        .dataSource(database.pool)
                        .start();
                var backward = GroupCommit.named("backward", raise(bothHoldTheFirst, "-b", "-a"))
                        .dataSource(database.pool)
                        .start()) {
            var one = forward.submit(Entry.on(account)).toCompletableFuture();
            var two = backward.submit(Entry.on(account)).toCompletableFuture();
            assertTrue(one.join());
            assertTrue(two.join());
        }
        assertEquals(2, database.total(account + "-a"));
        assertEquals(2, database.total(account + "-b"));
    }

    /**
     * Locks two rows one after the other; at the first attempt it waits until the other one holds its first row too.
     */
    private BatchWriter<Entry, Boolean> raise(CyclicBarrier bothHoldTheFirst, String first, String second) {
        AtomicInteger attempt = new AtomicInteger();
        return (connection, batch) -> {
            try (var raise = connection.prepareStatement("update account set total = total + 1 where name = ?")) {
                raise.setString(1, account + first);
                raise.executeUpdate();
                if (attempt.getAndIncrement() == 0) {
                    bothHoldTheFirst.await(60, TimeUnit.SECONDS);
                }
                raise.setString(1, account + second);
                raise.executeUpdate();
                return List.of(true);
            } catch (SQLException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Test
    void aWriterThatForgetsAResultFailsAndWritesNothing() {
        BatchWriter<Entry, Boolean> forgetful = (connection, batch) -> {
            new Ledger().write(connection, batch);
            return List.of();
        };
        try (var ledger =
                GroupCommit.named("ledger", forgetful).dataSource(database.pool).start()) {
            assertInstanceOf(IllegalStateException.class, Ledger.failureOf(ledger, Entry.on(account)));
        }
        assertEquals(0, database.total(account));
    }

    @Test
    void aLaneOutlivesAnError() {
        AtomicInteger calls = new AtomicInteger();
        BatchWriter<Entry, Boolean> faultyOnce = (connection, batch) -> {
            if (calls.getAndIncrement() == 0) {
                throw new StackOverflowError();
            }
            return new Ledger().write(connection, batch);
        };
        try (var ledger = GroupCommit.named("ledger", faultyOnce)
                .dataSource(database.pool)
                .start()) {
            assertInstanceOf(StackOverflowError.class, Ledger.failureOf(ledger, Entry.on(account)));
            assertTrue(ledger.submit(Entry.on(account)).toCompletableFuture().join());
        }
    }

    @Test
    void afterCloseNothingIsTakenIn() {
        var ledger = Ledger.over(database.pool, metrics);
        ledger.close();
        Throwable failure = Ledger.failureOf(ledger, Entry.on(account));
        Overloaded overloaded = assertInstanceOf(Overloaded.class, failure);
        assertTrue(overloaded.retryAfter().toSeconds() >= 1);
        assertEquals(1, metrics.get("group.commit.rejected").counter().count());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
