package org.federation.kit.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of commands whose connection is lost on the way. */
@Timeout(180)
class LostConnectionTest {

    private static LedgerDatabase database;

    private final String account = UUID.randomUUID().toString();
    private final FaultyDataSource faulty = new FaultyDataSource(database.pool);
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
    void aConnectionLostAfterTheServerCommittedIsNotAcknowledged() {
        Entry entry = Entry.on(account);
        try (var ledger = Ledger.over(faulty.dataSource(), metrics)) {
            faulty.onNext("commit", connection -> {
                connection.commit();
                throw FaultyDataSource.connectionLost();
            });
            assertInstanceOf(OutcomeUnknown.class, Ledger.failureOf(ledger, entry));
            assertFalse(ledger.submit(entry).toCompletableFuture().join(), "the next attempt finds it there");
        }
        assertEquals(1, database.total(account));
    }

    @Test
    void aConnectionLostBeforeTheServerCommittedIsNotAcknowledged() {
        Entry entry = Entry.on(account);
        try (var ledger = Ledger.over(faulty.dataSource(), metrics)) {
            faulty.onNext("commit", connection -> {
                throw FaultyDataSource.connectionLost();
            });
            assertInstanceOf(OutcomeUnknown.class, Ledger.failureOf(ledger, entry));
            assertTrue(ledger.submit(entry).toCompletableFuture().join(), "the next attempt writes it");
        }
        assertEquals(1, database.total(account));
    }

    @Test
    void aConnectionLostBeforeCommitIsTriedAgain() {
        try (var ledger = Ledger.over(faulty.dataSource(), metrics)) {
            faulty.onNext("prepareStatement", connection -> {
                throw FaultyDataSource.connectionLost();
            });
            assertTrue(ledger.submit(Entry.on(account)).toCompletableFuture().join());
        }
        assertEquals(1, metrics.get("group.commit.retries").counter().count());
        assertEquals(1, database.total(account));
    }

    @Test
    void aConnectionThatBreaksAfterCommitDoesNotUndoTheAnswer() {
        try (var ledger = Ledger.over(faulty.dataSource(), metrics)) {
            faulty.onNext("close", connection -> {
                connection.close();
                throw FaultyDataSource.connectionLost();
            });
            assertTrue(ledger.submit(Entry.on(account)).toCompletableFuture().join());
        }
        assertEquals(0, metrics.get("group.commit.retries").counter().count());
        assertEquals(1, database.total(account));
    }

    @Test
    void aServerThatVanishesWithoutAWordHoldsNobodyForEver() throws Exception {
        try (SilentNetwork network = new SilentNetwork(database.url());
                LedgerDatabase beyond = LedgerDatabase.at(network.jdbcUrl());
                var ledger = GroupCommit.named("ledger", new Ledger())
                        .dataSource(beyond.pool)
                        .patience(Duration.ofMillis(300))
                        .start()) {
            assertTrue(ledger.submit(Entry.on(account)).toCompletableFuture().join());
            network.fallSilent();
            assertTrue(ledger.submit(Entry.on(account)).toCompletableFuture().join());
        }
        assertEquals(2, database.total(account));
    }

    @Test
    void aDatabaseThatStaysAwayIsToldAfterABoundedNumberOfAttempts() {
        AtomicInteger attempts = new AtomicInteger();
        BatchWriter<Entry, Boolean> away = (connection, batch) -> {
            attempts.incrementAndGet();
            throw FaultyDataSource.connectionLost();
        };
        try (var ledger =
                GroupCommit.named("ledger", away).dataSource(database.pool).start()) {
            assertInstanceOf(NotCommitted.class, Ledger.failureOf(ledger, Entry.on(account)));
        }
        assertEquals(BatchCommitter.MAX_ATTEMPTS, attempts.get());
    }

    @Test
    void sessionsEndedByTheServerLoseAndDoubleNothing() {
        List<Entry> entries =
                Stream.generate(() -> Entry.on(account)).limit(4_000).toList();
        // A database of its own: what is left in this pool is of no use to any other test.
        try (LedgerDatabase unsteady = LedgerDatabase.fresh();
                var ledger = GroupCommit.named("ledger", new Ledger())
                        .maxBatch(50)
                        .lanes(2)
                        .keyedBy(Entry::id)
                        .dataSource(unsteady.pool)
                        .start()) {
            List<CompletableFuture<Boolean>> promises =
                    entries.stream().map(entry -> untilTaken(ledger, entry)).toList();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(150))
                    .until(() -> {
                        unsteady.endOneSession();
                        return promises.stream().allMatch(CompletableFuture::isDone);
                    });
            promises.forEach(CompletableFuture::join);
            assertEquals(entries.size(), unsteady.idsInOrder(account).size());
            assertEquals(entries.size(), unsteady.total(account));
        }
    }

    /** As a phone does: the same command again whenever it was not acknowledged. */
    private static CompletableFuture<Boolean> untilTaken(GroupCommit<Entry, Boolean> ledger, Entry entry) {
        return ledger.submit(entry).toCompletableFuture().exceptionallyComposeAsync(failure -> {
            assertInstanceOf(NotAcknowledged.class, failure);
            return untilTaken(ledger, entry);
        });
    }
}
