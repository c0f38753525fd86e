package org.federation.kit.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds for any commands, lanes and batch sizes. */
class GroupCommitPropertiesTest {

    private static LedgerDatabase database;

    @BeforeContainer
    static void open() {
        database = LedgerDatabase.fresh();
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void commandsOfAKeyStayInOrder(
            @ForAll @Size(min = 1, max = 400) List<@IntRange(max = 7) Integer> accounts,
            @ForAll @IntRange(min = 1, max = 4) int lanes,
            @ForAll @IntRange(min = 1, max = 100) int maxBatch) {
        String run = UUID.randomUUID().toString();
        Map<String, List<UUID>> submitted = new LinkedHashMap<>();
        List<CompletableFuture<Boolean>> promises = new ArrayList<>();
        try (var ledger = GroupCommit.named("ledger", new Ledger())
                .keyedBy(Entry::account)
                .lanes(lanes)
                .maxBatch(maxBatch)
                .dataSource(database.pool)
                .start()) {
            for (int account : accounts) {
                Entry entry = Entry.on(run + account);
                submitted
                        .computeIfAbsent(entry.account(), name -> new ArrayList<>())
                        .add(entry.id());
                promises.add(ledger.submit(entry).toCompletableFuture());
            }
            // Closing waits for so long and no longer, which a slow disk may not be done in.
            promises.forEach(CompletableFuture::join);
        }
        submitted.forEach((account, ids) -> assertEquals(ids, database.idsInOrder(account)));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void exactlyThePoisonedCommandsFailAndTheOthersKeepTheirOrder(
            @ForAll("commands") List<Entry> commands, @ForAll @IntRange(min = 1, max = 100) int maxBatch) {
        String account = UUID.randomUUID().toString();
        List<UUID> sound = new ArrayList<>();
        Map<Entry, CompletableFuture<Boolean>> promises = new LinkedHashMap<>();
        try (var ledger = GroupCommit.named("ledger", new Ledger())
                .maxBatch(maxBatch)
                .dataSource(database.pool)
                .start()) {
            for (Entry template : commands) {
                Entry entry = new Entry(UUID.randomUUID(), account, template.amount(), template.currency());
                promises.put(entry, ledger.submit(entry).toCompletableFuture());
                if (entry.amount() > 0 && entry.currency().equals("CNY")) {
                    sound.add(entry.id());
                }
            }
        }
        promises.forEach(GroupCommitPropertiesTest::assertOwnOutcome);
        assertEquals(sound, database.idsInOrder(account));
        assertEquals(sound.size(), database.total(account));
    }

    private static void assertOwnOutcome(Entry entry, CompletableFuture<Boolean> promise) {
        if (entry.amount() == Ledger.UNSPEAKABLE) {
            assertInstanceOf(IllegalArgumentException.class, failure(promise));
        } else if (entry.amount() == 0) {
            assertEquals("23514", ((SQLException) failure(promise)).getSQLState());
        } else if (!entry.currency().equals("CNY")) {
            assertEquals("23503", ((SQLException) failure(promise)).getSQLState());
        } else {
            assertEquals(true, promise.join());
        }
    }

    private static Throwable failure(CompletableFuture<Boolean> promise) {
        return promise.handle((result, failure) -> failure).join();
    }

    @Provide
    Arbitrary<List<Entry>> commands() {
        return Arbitraries.frequencyOf(
                        Tuple.of(20, Arbitraries.create(() -> Entry.on(""))),
                        Tuple.of(1, Arbitraries.create(() -> Entry.poisonedInStatement(""))),
                        Tuple.of(1, Arbitraries.create(() -> Entry.poisonedAtCommit(""))),
                        Tuple.of(1, Arbitraries.create(() -> Entry.poisonedInJava(""))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(200);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void aFullQueueRefusesAndWhatItTookIsDrainedOnClose(
            @ForAll @IntRange(min = 1, max = 200) int capacity,
            @ForAll @IntRange(min = 0, max = 300) int commands,
            @ForAll @IntRange(min = 1, max = 3) int lanes,
            @ForAll @IntRange(min = 1, max = 50) int maxBatch) {
        String account = UUID.randomUUID().toString();
        Semaphore gate = new Semaphore(0);
        BatchWriter<Entry, Boolean> gated = (connection, batch) -> {
            gate.acquireUninterruptibly();
            gate.release();
            return new Ledger().write(connection, batch);
        };
        List<Entry> entries = new ArrayList<>();
        List<CompletableFuture<Boolean>> promises = new ArrayList<>();
        try (var ledger = GroupCommit.named("ledger", gated)
                .keyedBy(Entry::id)
                .capacity(capacity)
                .lanes(lanes)
                .maxBatch(maxBatch)
                .dataSource(database.pool)
                .start()) {
            for (int i = 0; i < commands; i++) {
                Entry entry = Entry.on(account);
                entries.add(entry);
                promises.add(ledger.submit(entry).toCompletableFuture());
            }
            gate.release();
        }
        Set<UUID> taken = new HashSet<>();
        for (int i = 0; i < commands; i++) {
            if (i < capacity) {
                assertEquals(true, promises.get(i).join());
                taken.add(entries.get(i).id());
            } else {
                assertInstanceOf(Overloaded.class, failure(promises.get(i)));
            }
        }
        assertEquals(taken, Set.copyOf(database.idsInOrder(account)));
        assertEquals(taken.size(), database.total(account));
    }
}
