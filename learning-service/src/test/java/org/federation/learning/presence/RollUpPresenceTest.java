package org.federation.learning.presence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.federation.kit.testing.Together;
import org.federation.learning.Content;
import org.federation.learning.Ledger;
import org.federation.learning.Ledger.Worker;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RollUpPresenceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 3);
    private static final int DAYS = 25;
    private static final Map<Measure, String> LEDGERS =
            Map.of(Measure.VISITED, "visit", Measure.PLAYED, "play", Measure.COMPLETED, "completion");

    private final String root = Content.root().org;
    private final Random random = new Random(13);
    private final List<UUID> subjects = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Inject
    DataSource database;

    @Inject
    RollUpPresence job;

    @Inject
    PresenceTables tables;

    @Inject
    PresenceRecords records;

    @Test
    void everyRowOfTheLedgersIsInOnceHoweverManyRollUpAtOnce() throws SQLException {
        Ledger ledger = new Ledger(database);
        List<Worker> workers = workers(60);
        Together.run(5, actor -> {
            for (int i = 0; i < 120; i++) {
                act(ledger, workers.get((actor * 12 + i) % workers.size()), new Random(actor * 1_000L + i));
                if (i % 40 == actor) {
                    job.run();
                }
            }
            return actor;
        });
        rollUp();

        for (String unit : List.of("", ".p1", ".p1.c1", ".p1.c1.d1", ".p1.c1.d1.e1", ".p2", ".p2.c1", ".none")) {
            compare(ledger, root + unit, FIRST.plusDays(2), FIRST.plusDays(2));
            compare(ledger, root + unit, FIRST.plusDays(3), FIRST.plusDays(20));
        }
    }

    @Test
    void aRollUpThatIsKilledHasNoEffectAndIsDoneAgain() throws SQLException {
        Ledger ledger = new Ledger(database);
        Worker worker = Worker.of(root + ".p1.c1.d1");
        ledger.play(worker, subjects.get(0), "web", noon(0));
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE presence_roll_up IN EXCLUSIVE MODE");
            CompletableFuture<Void> killed =
                    CompletableFuture.runAsync(job::run).exceptionally(any -> null);
            await().until(() -> killBlocked(statement) > 0);
            killed.join();
            other.rollback();
        }
        assertEquals(0, people(root, FIRST, FIRST).of(Measure.PLAYED).workers());

        rollUp();

        assertEquals(new Count(1, 1), people(root, FIRST, FIRST).of(Measure.PLAYED));
        compare(ledger, root + ".p1.c1.d1", FIRST, FIRST);
    }

    @Test
    void whoMovedIsInBothUnitsAndOnceInWhatHoldsThemBoth() throws SQLException {
        Ledger ledger = new Ledger(database);
        Worker worker = Worker.of(root + ".p1.c1");
        ledger.visit(worker, subjects.get(0), "web", noon(0));
        ledger.visit(worker.movedTo(root + ".p2"), subjects.get(0), "web", noon(1));
        rollUp();

        Distribution spread = tables.read(new OrgPath(root), FIRST, FIRST.plusDays(1), Dimension.ANY)
                .unit()
                .all();

        assertEquals(new Count(1, 2), spread.whole().of(Measure.VISITED));
        assertEquals(new Count(1, 1), spread.part(new OrgPath(root + ".p1")).of(Measure.VISITED));
        assertEquals(new Count(1, 1), spread.part(new OrgPath(root + ".p2")).of(Measure.VISITED));
    }

    @Test
    void whoIsErasedStaysOneNobodyWhateverWasRolledUpBefore() throws SQLException {
        Ledger ledger = new Ledger(database);
        Worker worker = Worker.of(root + ".p1.c1.d1");
        ledger.play(worker, subjects.get(0), "web", noon(0));
        rollUp();
        ledger.play(worker, subjects.get(1), "web", noon(1));
        UUID pseudonym = UUID.randomUUID();

        ledger.rename(worker.id(), pseudonym);
        QuarkusTransaction.requiringNew().run(() -> records.erase(worker.id(), pseudonym));
        ledger.play(worker, subjects.get(2), "web", noon(2));
        rollUp();

        assertEquals(new Count(1, 2), people(root, FIRST, FIRST.plusDays(1)).of(Measure.PLAYED));
        compare(ledger, root, FIRST, FIRST.plusDays(2));
        compare(ledger, root + ".p1.c1", FIRST, FIRST.plusDays(2));
    }

    @Test
    void aReportTellsUpToWhenItIsComplete() throws SQLException {
        Instant before = Instant.now();
        rollUp();

        Instant asOf =
                tables.read(new OrgPath(root), FIRST, FIRST, Dimension.ANY).asOf();

        assertEquals(false, asOf.isBefore(before.minusSeconds(1)));
    }

    private Counts people(String unit, LocalDate from, LocalDate to) {
        return tables.read(new OrgPath(unit), from, to, Dimension.ANY)
                .unit()
                .all()
                .whole();
    }

    /** Every number the roll-ups have of a unit against the same number out of the ledgers. */
    private void compare(Ledger ledger, String unit, LocalDate from, LocalDate to) throws SQLException {
        for (Dimension by : Dimension.values()) {
            Level level = tables.read(new OrgPath(unit), from, to, by).unit();
            for (Measure measure : Measure.values()) {
                String where = unit + " " + from + " " + to + " " + measure;
                assertEquals(
                        ledger.tally(LEDGERS.get(measure), unit, from, to, "true"),
                        numbers(level.all().whole(), measure),
                        where);
                for (Map.Entry<String, Distribution> subject : level.bySubject().entrySet()) {
                    assertEquals(
                            ledger.tally(
                                    LEDGERS.get(measure), unit, from, to, condition(by, measure, subject.getKey())),
                            numbers(subject.getValue().whole(), measure),
                            where + " by " + by + " " + subject.getKey());
                }
                for (Map.Entry<OrgPath, Counts> part : level.all().parts().entrySet()) {
                    boolean itself = part.getKey().value().equals(unit);
                    assertEquals(
                            ledger.tally(
                                    LEDGERS.get(measure),
                                    part.getKey().value(),
                                    from,
                                    to,
                                    itself ? "org = '" + unit + "'" : "true"),
                            numbers(part.getValue(), measure),
                            where + " in " + part.getKey());
                }
            }
        }
    }

    private static List<Long> numbers(Counts counts, Measure measure) {
        return List.of(counts.of(measure).workers(), counts.of(measure).events());
    }

    private static String condition(Dimension by, Measure measure, String subject) {
        String column = measure == Measure.VISITED ? "zone_id" : "lecture_id";
        return switch (by) {
            case ANY -> "true";
            case ZONE -> measure == Measure.VISITED ? "zone_id = '" + subject + "'" : "false";
            case LECTURE -> measure == Measure.VISITED ? "false" : column + " = '" + subject + "'";
            case CHANNEL -> "coalesce(channel, '') = '" + subject + "'";
            case SEGMENT -> subject.isEmpty() ? "segments = '{}'" : "'" + subject + "' = ANY (segments)";
            case DAY -> "(at AT TIME ZONE 'Asia/Shanghai')::date = '" + subject + "'";
        };
    }

    private List<Worker> workers(int count) {
        List<String> units =
                List.of("", ".p1", ".p1.c1", ".p1.c1.d1", ".p1.c1.d1.e1", ".p1.c1.d2", ".p1.c2", ".p2.c1.d1.e1.w1.t1");
        List<List<String>> segments = List.of(List.of(), List.of("youth"), List.of("migrant", "youth"));
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(new Worker(
                    UUID.randomUUID(),
                    root + units.get(random.nextInt(units.size())),
                    segments.get(random.nextInt(segments.size()))));
        }
        return workers;
    }

    private void act(Ledger ledger, Worker worker, Random dice) {
        Instant at = noon(dice.nextInt(DAYS)).plusSeconds(dice.nextInt(86_400) - 43_200);
        UUID subject = subjects.get(dice.nextInt(subjects.size()));
        String channel = List.of("web", "wechat").get(dice.nextInt(2));
        try {
            switch (dice.nextInt(3)) {
                case 0 -> ledger.visit(worker, subject, channel, at);
                case 1 -> ledger.play(worker, subject, channel, at);
                default -> ledger.completion(worker, subject, channel, at);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant noon(int day) {
        return FIRST.plusDays(day).atTime(12, 0).atZone(WaitingPresence.DAYS).toInstant();
    }

    /** Whoever waits for the table of roll-ups, by now with half of the work done. */
    private static int killBlocked(Statement statement) throws SQLException {
        try (ResultSet killed = statement.executeQuery("""
                SELECT count(pg_terminate_backend(pid)) FROM pg_locks
                WHERE relation = 'presence_roll_up'::regclass AND NOT granted""")) {
            killed.next();
            return killed.getInt(1);
        }
    }

    private void rollUp() {
        RolledUpNow.by(job, database);
    }
}
