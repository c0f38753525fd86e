package org.federation.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(180)
class OutboxTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS_EACH = 60;
    private static final int SUBJECTS = 5;

    @Inject
    Outbox outbox;

    @Inject
    EventFeed feed;

    @Inject
    DataSource database;

    private long start;

    @BeforeEach
    void beginAtTheEnd() throws SQLException {
        for (List<FeedEvent> more = feed.after(start, 1_000); !more.isEmpty(); more = feed.after(start, 1_000)) {
            start = more.get(more.size() - 1).position();
        }
    }

    @Test
    void anEventIsSeenOnceItsTransactionHasCommitted() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish("test.happened", "one", Map.of("n", 1)));
        assertEquals(List.of("one"), subjectsAfter(start));
    }

    @Test
    void anEventOfATransactionRolledBackIsNeverSeen() throws SQLException {
        QuarkusTransaction.begin();
        outbox.publish("test.happened", "one", Map.of());
        QuarkusTransaction.rollback();
        assertEquals(List.of(), subjectsAfter(start));
    }

    @Test
    void withoutATransactionNothingIsPublished() {
        assertThrows(TransactionalException.class, () -> outbox.publish("test.happened", "one", Map.of()));
    }

    @Test
    void aBatchKeepsItsOrder() throws SQLException {
        List<String> subjects =
                IntStream.range(0, 300).mapToObj(Integer::toString).toList();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Outbox.publish(
                    connection,
                    subjects.stream()
                            .map(subject -> outbox.event("test.happened", subject, Map.of()))
                            .toList());
            connection.commit();
        }
        assertEquals(subjects, subjectsAfter(start));
    }

    @Test
    void aSlowTransactionThatPublishedFirstIsNotSkipped() throws SQLException {
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            Outbox.publish(slow, List.of(outbox.event("test.happened", "slow", Map.of())));
            QuarkusTransaction.requiringNew().run(() -> outbox.publish("test.happened", "fast", Map.of()));
            List<FeedEvent> seenMeanwhile = feed.after(start, 10);
            assertEquals(
                    List.of("fast"),
                    seenMeanwhile.stream().map(FeedEvent::subject).toList());
            slow.commit();
            assertEquals(List.of("slow"), subjectsAfter(seenMeanwhile.get(0).position()));
        }
    }

    /**
     * Every transaction raises the version of a subject and publishes it; it may have drawn its transaction id long
     * before, may wait before it commits, and may be rolled back. Readers follow meanwhile, in small steps.
     */
    @Test
    void writersCommittingOutOfOrderAreNeitherMissedNorReordered() throws Exception {
        execute("CREATE TABLE IF NOT EXISTS versions (subject text PRIMARY KEY, version int NOT NULL)");
        String run = UUID.randomUUID().toString();
        for (int i = 0; i < SUBJECTS; i++) {
            execute("INSERT INTO versions VALUES ('" + run + i + "', 0)");
        }
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture<Void> writing =
                    CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> write(run), threads))
                            .limit(WRITERS)
                            .toArray(CompletableFuture[]::new));
            List<CompletableFuture<List<FeedEvent>>> readers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> readUntil(writing), threads))
                    .limit(2)
                    .toList();
            writing.join();
            List<FeedEvent> seen = readers.get(0).join();
            assertEquals(seen, readers.get(1).join(), "all readers see the same");
            assertEquals(committedVersions(run), versionsInOrder(seen));
            assertEquals(
                    IntStream.rangeClosed(1, seen.size())
                            .mapToObj(i -> start + i)
                            .toList(),
                    seen.stream().map(FeedEvent::position).toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private void write(String run) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < TRANSACTIONS_EACH; i++) {
            String subject = run + random.nextInt(SUBJECTS);
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                if (random.nextBoolean()) {
                    statement.execute("SELECT pg_current_xact_id(), pg_sleep(0.003 * random())");
                }
                try (var row = statement.executeQuery("UPDATE versions SET version = version + 1 WHERE subject = '"
                        + subject + "' RETURNING version")) {
                    row.next();
                    Outbox.publish(connection, List.of(outbox.event("test.raised", subject, row.getInt(1))));
                }
                statement.execute("SELECT pg_sleep(0.004 * random())");
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads on until nothing has come after the writers had ended. */
    private List<FeedEvent> readUntil(CompletableFuture<Void> writing) {
        List<FeedEvent> seen = new ArrayList<>();
        long position = start;
        try {
            while (true) {
                boolean ended = writing.isDone();
                List<FeedEvent> events = feed.after(position, 7);
                if (events.isEmpty() && ended) {
                    return seen;
                }
                seen.addAll(events);
                position = start + seen.size();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For each subject 1, 2, 3, … up to the version it has: none missing, none twice. */
    private Map<String, List<Integer>> committedVersions(String run) throws SQLException {
        Map<String, List<Integer>> expected = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT subject, version FROM versions WHERE version > 0"
                        + " AND subject LIKE '" + run + "%'")) {
            while (row.next()) {
                expected.put(
                        row.getString(1),
                        IntStream.rangeClosed(1, row.getInt(2)).boxed().toList());
            }
        }
        return expected;
    }

    private static Map<String, List<Integer>> versionsInOrder(List<FeedEvent> events) {
        Map<String, List<Integer>> versions = new HashMap<>();
        events.forEach(event -> versions.computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                .add(Integer.valueOf(event.data())));
        return versions;
    }

    private List<String> subjectsAfter(long position) throws SQLException {
        return feed.after(position, 1_000).stream().map(FeedEvent::subject).toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
