package org.federation.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;

/** Looks up what stands between a wish and an attempt, and inserts attempts. */
@ApplicationScoped
class StartBook {

    static final ZoneId CONTEST_DAYS = ZoneId.of("Asia/Shanghai");

    /** An attempt to insert: the wish, its number, and the number of its form. */
    record NewAttempt(StartAttempt wish, int number, int form) {

        private static final Comparator<NewAttempt> BY_KEY = Comparator.comparing(
                        (NewAttempt attempt) -> attempt.wish().personId())
                .thenComparing(attempt -> attempt.wish().contestId());
    }

    /** One offer per wish, in their order. */
    List<Offer> offers(Connection connection, List<StartAttempt> wishes) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT coalesce(c.published_at IS NOT NULL
                                    AND k.org <@ c.eligible_org
                                    AND (cardinality(c.eligible_segments) = 0
                                        OR c.eligible_segments && string_to_array(k.segments, ',')::varchar[]),
                                false) AS eligible,
                       c.opens_at, c.closes_at, c.attempts_per_day, c.attempts_total, c.forms,
                       made.taken, made.taken_today, made.open_id, made.open_expires_at,
                       repeated.id AS repeated_id
                FROM unnest(?::uuid[], ?::uuid[], ?::ltree[], ?::text[], ?::date[], ?::text[])
                     WITH ORDINALITY AS k (person_id, contest_id, org, segments, day, request_key, place)
                LEFT JOIN contest c ON c.id = k.contest_id
                LEFT JOIN LATERAL (
                    SELECT count(*) AS taken, count(*) FILTER (WHERE a.day = k.day) AS taken_today,
                           (array_agg(a.id) FILTER (WHERE a.finished_at IS NULL))[1] AS open_id,
                           max(a.expires_at) FILTER (WHERE a.finished_at IS NULL) AS open_expires_at
                    FROM attempt a
                    WHERE a.person_id = k.person_id AND a.contest_id = k.contest_id) AS made ON true
                LEFT JOIN attempt repeated
                    ON repeated.person_id = k.person_id AND repeated.contest_id = k.contest_id
                       AND repeated.request_key = k.request_key
                ORDER BY k.place
                """)) {
            select.setArray(1, SqlArrays.uuids(connection, wishes, StartAttempt::personId));
            select.setArray(2, SqlArrays.uuids(connection, wishes, StartAttempt::contestId));
            select.setArray(
                    3, SqlArrays.texts(connection, wishes, wish -> wish.org().value()));
            select.setArray(4, SqlArrays.texts(connection, wishes, wish -> String.join(",", wish.segments())));
            select.setArray(5, days(connection, wishes));
            select.setArray(6, SqlArrays.texts(connection, wishes, StartAttempt::requestKey));
            List<Offer> offers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    offers.add(offer(row));
                }
            }
            return offers;
        }
    }

    /**
     * Inserts what can be: where another transaction was quicker to start an attempt of the same person at the same
     * contest, nothing is inserted.
     *
     * @return ids of those inserted
     */
    Set<UUID> insert(Connection connection, List<NewAttempt> attempts) throws SQLException {
        List<NewAttempt> ordered = attempts.stream().sorted(NewAttempt.BY_KEY).toList();
        List<StartAttempt> wishes = ordered.stream().map(NewAttempt::wish).toList();
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO attempt (person_id, id, contest_id, form_id, number, day, name, org, started_at, deadline,
                                     expires_at, request_key, max_score)
                SELECT k.person_id, k.id, c.id, f.id, k.number, k.day, k.name, k.org, k.started_at, ends.at,
                       ends.at + make_interval(secs => c.grace_seconds), k.request_key, f.max_score
                FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::date[], ?::text[], ?::ltree[],
                            ?::timestamptz[], ?::text[]) WITH ORDINALITY
                     AS k (person_id, id, contest_id, form, number, day, name, org, started_at, request_key, place)
                JOIN contest c ON c.id = k.contest_id
                JOIN form f ON f.contest_id = c.id AND f.number = k.form
                CROSS JOIN LATERAL (
                    SELECT least(k.started_at + make_interval(secs => c.seconds_per_attempt), c.closes_at) AS at) AS ends
                ORDER BY k.place
                ON CONFLICT DO NOTHING
                RETURNING id
                """)) {
            insert.setArray(1, SqlArrays.uuids(connection, wishes, StartAttempt::personId));
            insert.setArray(2, SqlArrays.uuids(connection, wishes, StartAttempt::id));
            insert.setArray(3, SqlArrays.uuids(connection, wishes, StartAttempt::contestId));
            insert.setArray(4, SqlArrays.ints(connection, ordered, NewAttempt::form));
            insert.setArray(5, SqlArrays.ints(connection, ordered, NewAttempt::number));
            insert.setArray(6, days(connection, wishes));
            insert.setArray(7, SqlArrays.texts(connection, wishes, StartAttempt::name));
            insert.setArray(
                    8, SqlArrays.texts(connection, wishes, wish -> wish.org().value()));
            insert.setArray(9, SqlArrays.instants(connection, wishes, StartAttempt::at));
            insert.setArray(10, SqlArrays.texts(connection, wishes, StartAttempt::requestKey));
            Set<UUID> inserted = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    inserted.add(row.getObject(1, UUID.class));
                }
            }
            return inserted;
        }
    }

    private static Array days(Connection connection, List<StartAttempt> wishes) throws SQLException {
        return SqlArrays.texts(connection, wishes, wish -> LocalDate.ofInstant(wish.at(), CONTEST_DAYS)
                .toString());
    }

    private static Offer offer(ResultSet row) throws SQLException {
        boolean known = row.getObject("opens_at") != null;
        return new Offer(
                row.getBoolean("eligible"),
                known ? AttemptRow.instant(row, "opens_at") : Instant.MAX,
                known ? AttemptRow.instant(row, "closes_at") : Instant.MAX,
                row.getInt("attempts_per_day"),
                row.getInt("attempts_total"),
                row.getInt("forms"),
                row.getInt("taken"),
                row.getInt("taken_today"),
                row.getObject("open_id", UUID.class),
                row.getObject("open_id") == null ? null : AttemptRow.instant(row, "open_expires_at"),
                row.getObject("repeated_id", UUID.class));
    }
}
