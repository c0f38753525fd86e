package org.federation.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.federation.quiz.bank.Choice;

/** Keeps the answers of attempts: one row per attempt and slot, the one with the highest sequence. */
@ApplicationScoped
class AnswerBook {

    /** An answer on its way into the book. */
    record Entry(Attempt attempt, SavedAnswer answer, Instant at) {

        private static final Comparator<Entry> BY_KEY = Comparator.comparing(
                        (Entry entry) -> entry.attempt().personId())
                .thenComparing(entry -> entry.attempt().id())
                .thenComparing(entry -> entry.answer().slot());
    }

    private record Place(UUID attempt, int slot) {}

    /** Saves the answers; the first of two with the same sequence stays. */
    void save(Connection connection, List<Entry> entries) throws SQLException {
        List<Entry> winners = winners(entries);
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO answer AS held (person_id, attempt_id, slot, started_at, value, sequence, saved_at)
                SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::timestamptz[], ?::text[], ?::bigint[],
                                     ?::timestamptz[])
                ON CONFLICT (person_id, attempt_id, slot, started_at) DO UPDATE
                SET value = excluded.value, sequence = excluded.sequence, saved_at = excluded.saved_at
                WHERE held.sequence < excluded.sequence
                """)) {
            upsert.setArray(1, SqlArrays.uuids(connection, winners, entry -> entry.attempt()
                    .personId()));
            upsert.setArray(2, SqlArrays.uuids(connection, winners, entry -> entry.attempt()
                    .id()));
            upsert.setArray(3, SqlArrays.ints(connection, winners, entry -> entry.answer()
                    .slot()));
            upsert.setArray(4, SqlArrays.instants(connection, winners, entry -> entry.attempt()
                    .startedAt()));
            upsert.setArray(5, SqlArrays.texts(connection, winners, entry -> entry.answer()
                    .choice()
                    .format()));
            upsert.setArray(6, SqlArrays.longs(connection, winners, entry -> entry.answer()
                    .sequence()));
            upsert.setArray(7, SqlArrays.instants(connection, winners, Entry::at));
            upsert.executeUpdate();
        }
    }

    /** What is held for each of the attempts, by slot. */
    Map<UUID, Map<Integer, SavedAnswer>> of(Connection connection, Collection<Attempt> attempts) throws SQLException {
        List<Attempt> wanted = List.copyOf(attempts);
        Map<UUID, Map<Integer, SavedAnswer>> answers = new HashMap<>();
        wanted.forEach(attempt -> answers.put(attempt.id(), new TreeMap<>()));
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT attempt_id, slot, value, sequence
                FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) AS k (person_id, attempt_id, started_at)
                JOIN answer USING (person_id, attempt_id, started_at)
                """)) {
            select.setArray(1, SqlArrays.uuids(connection, wanted, Attempt::personId));
            select.setArray(2, SqlArrays.uuids(connection, wanted, Attempt::id));
            select.setArray(3, SqlArrays.instants(connection, wanted, Attempt::startedAt));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    SavedAnswer held = new SavedAnswer(row.getInt(2), Choice.parse(row.getString(3)), row.getLong(4));
                    answers.computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeMap<>())
                            .put(held.slot(), held);
                }
            }
        }
        return answers;
    }

    /** One entry per place, since a statement may touch a row once, in the order of their keys. */
    private static List<Entry> winners(List<Entry> entries) {
        Map<Place, Entry> best = new HashMap<>();
        for (Entry entry : entries) {
            best.merge(
                    new Place(entry.attempt().id(), entry.answer().slot()),
                    entry,
                    (held, next) -> held.answer().sequence() < next.answer().sequence() ? next : held);
        }
        return best.values().stream().sorted(Entry.BY_KEY).toList();
    }
}
