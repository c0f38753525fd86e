package org.federation.learning.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.points.DayRows.Room;
import org.federation.learning.points.DayRows.RoomKey;
import org.federation.learning.points.RulesInForce.Terms;

/**
 * Posts points, and takes them back by opposite postings, in the transaction under way. Whoever posts holds the
 * ledger's lock until the end of the transaction: many postings go into one, and nobody waits for rows in a ring.
 */
@ApplicationScoped
class PointsLedger {

    private final DataSource database;
    private final Clock clock;

    PointsLedger(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Nobody else posts before the end of the transaction. */
    @Transactional(TxType.MANDATORY)
    void hold() {
        try (Connection connection = database.getConnection()) {
            AccountRows.lockLedger(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger of points could not be locked", e);
        }
    }

    /** Gives points for what has not had its effect yet, by the rules of each day and no more than their caps. */
    @Transactional(TxType.MANDATORY)
    void earn(List<Earning> earnings) {
        if (earnings.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            AccountRows.lockLedger(connection);
            Map<UUID, UUID> accounts = AccountRows.open(
                    connection,
                    earnings.stream().map(Earning::personId).distinct().toList(),
                    clock.instant());
            List<Earning> fresh = fresh(connection, earnings, accounts);
            List<Posting> awards = awards(connection, fresh, accounts);
            PostingRows.insert(connection, awards);
            TotalRows.add(connection, awards, PointsDay.of(clock.instant()));
        } catch (SQLException e) {
            throw new IllegalStateException("Points could not be posted", e);
        }
    }

    /** Takes back the points for something that was taken back itself; if it comes again, it earns again. */
    @Transactional(TxType.MANDATORY)
    void revoke(PointsKind kind, UUID personId, UUID subjectId, String reason) {
        try (Connection connection = database.getConnection()) {
            AccountRows.lockLedger(connection);
            UUID account = AccountRows.open(connection, List.of(personId), clock.instant())
                    .get(personId);
            if (account == null) {
                return;
            }
            Effect.Key key = new Effect.Key(account, kind, subjectId);
            Effect effect = EffectRows.find(connection, List.of(key)).get(key);
            if (effect == null || effect.state() != Effect.State.EARNED) {
                return;
            }
            if (effect.postingId() != null) {
                Posting award = PostingRows.find(connection, account, effect.postingId());
                write(connection, award.reversal(reason, clock.instant()));
            }
            EffectRows.set(connection, List.of(new Effect(key, Effect.State.REVOKED, null)));
        } catch (SQLException e) {
            throw new IllegalStateException("Points could not be taken back", e);
        }
    }

    /**
     * Takes back a posting for good.
     *
     * @return the opposite posting; none if it was taken back already
     */
    @Transactional(TxType.MANDATORY)
    Optional<Posting> reverse(Posting award, String reason) {
        try (Connection connection = database.getConnection()) {
            AccountRows.lockLedger(connection);
            Effect.Key key = new Effect.Key(award.accountId(), award.kind(), award.subjectId());
            Effect effect = EffectRows.find(connection, List.of(key)).get(key);
            if (effect == null || !award.id().equals(effect.postingId())) {
                return Optional.empty();
            }
            Posting reversal = award.reversal(reason, clock.instant());
            write(connection, reversal);
            EffectRows.set(connection, List.of(new Effect(key, Effect.State.REVERSED, null)));
            return Optional.of(reversal);
        } catch (SQLException e) {
            throw new IllegalStateException("Points could not be taken back", e);
        }
    }

    private void write(Connection connection, Posting reversal) throws SQLException {
        PostingRows.insert(connection, List.of(reversal));
        TotalRows.add(connection, List.of(reversal), PointsDay.of(clock.instant()));
    }

    /** Those that have had no effect; from now on they have. */
    private static List<Earning> fresh(Connection connection, List<Earning> earnings, Map<UUID, UUID> accounts)
            throws SQLException {
        Map<Effect.Key, Effect> effects = EffectRows.find(
                connection,
                earnings.stream()
                        .map(earning -> key(earning, accounts))
                        .distinct()
                        .toList());
        Set<Effect.Key> seen = new HashSet<>();
        List<Earning> fresh = new ArrayList<>();
        for (Earning earning : earnings) {
            Effect.Key key = key(earning, accounts);
            Effect effect = effects.get(key);
            if ((effect == null || effect.state() == Effect.State.REVOKED) && seen.add(key)) {
                fresh.add(earning);
            }
        }
        return fresh;
    }

    private List<Posting> awards(Connection connection, List<Earning> fresh, Map<UUID, UUID> accounts)
            throws SQLException {
        Map<Earning, Terms> terms = RulesInForce.of(connection, fresh);
        Map<RoomKey, Room> rooms = DayRows.hold(connection, fresh, terms, accounts);
        List<Posting> awards = new ArrayList<>();
        Map<Effect.Key, Effect> effects = new HashMap<>();
        for (Earning earning : fresh) {
            Effect.Key key = key(earning, accounts);
            Terms rule = terms.get(earning);
            Room room = rooms.get(RoomKey.of(key.accountId(), earning));
            int points = rule == null || room == null ? 0 : room.take(earning.worth(rule.points()), rule.dailyCap());
            if (rule == null || points == 0) {
                effects.put(key, new Effect(key, Effect.State.EARNED, null));
                continue;
            }
            Posting award = Posting.award(key.accountId(), earning, rule.id(), points, clock.instant());
            awards.add(award);
            effects.put(key, Effect.of(award));
        }
        DayRows.save(connection, rooms);
        EffectRows.set(connection, List.copyOf(effects.values()));
        return awards;
    }

    private static Effect.Key key(Earning earning, Map<UUID, UUID> accounts) {
        UUID account = Objects.requireNonNull(accounts.get(earning.personId()));
        return new Effect.Key(account, earning.kind(), earning.subjectId());
    }
}
