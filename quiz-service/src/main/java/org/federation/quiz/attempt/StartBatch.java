package org.federation.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.commit.BatchWriter;
import org.federation.kit.problem.Problem;
import org.federation.quiz.attempt.AttemptBook.Intent;
import org.federation.quiz.attempt.StartBook.NewAttempt;
import org.federation.quiz.board.StandingBook.Place;
import org.jspecify.annotations.Nullable;

/**
 * Starts many attempts with a few statements, exactly: the numbers of a person's attempts at a contest are unique and
 * without a gap, so of two transactions that race for the next number one inserts nothing, looks again and finds the
 * other's attempt, or the limit reached.
 */
@ApplicationScoped
class StartBatch implements BatchWriter<StartAttempt, Outcome<Started>> {

    /** Each round settles at least one of those who race for the same place, and hardly ever more than two race. */
    private static final int MOST_ROUNDS = 10;

    private final StartBook starts;
    private final AttemptBook attempts;
    private final Sheets sheets;
    private final Grading grading;

    StartBatch(StartBook starts, AttemptBook attempts, Sheets sheets, Grading grading) {
        this.starts = starts;
        this.attempts = attempts;
        this.sheets = sheets;
        this.grading = grading;
    }

    /** Where a wish led: to an attempt, or to a refusal. */
    private sealed interface Lot {

        record Refusal(Problem problem) implements Lot {}

        record Found(UUID attempt, boolean created) implements Lot {}
    }

    @Override
    public List<Outcome<Started>> write(Connection connection, List<StartAttempt> batch) throws SQLException {
        Map<UUID, Lot> lots = new HashMap<>();
        List<StartAttempt> waiting = batch;
        for (int round = 0; !waiting.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new SQLTransientException("Attempts were started and finished quicker than they could be found");
            }
            settle(connection, waiting, lots);
            waiting = waiting.stream()
                    .filter(wish -> !lots.containsKey(wish.id()))
                    .toList();
        }
        return outcomes(connection, batch, lots);
    }

    /** One round: everybody looks, those who may begin insert, and who met another looks again in the next round. */
    private void settle(Connection connection, List<StartAttempt> waiting, Map<UUID, Lot> lots) throws SQLException {
        List<Offer> offers = starts.offers(connection, waiting);
        Set<AttemptKey> expired = new HashSet<>();
        Map<Place, NewAttempt> beginnings = new LinkedHashMap<>();
        for (int i = 0; i < waiting.size(); i++) {
            StartAttempt wish = waiting.get(i);
            Offer offer = offers.get(i);
            if (offer.eligible() && offer.repeated() == null && offer.open() != null && offer.abandoned(wish.at())) {
                expired.add(new AttemptKey(wish.personId(), offer.open()));
                continue;
            }
            Lot lot = lot(wish, offer);
            if (lot != null) {
                lots.put(wish.id(), lot);
            } else {
                beginnings.putIfAbsent(
                        new Place(wish.contestId(), wish.personId()),
                        new NewAttempt(wish, offer.taken() + 1, form(wish, offer)));
            }
        }
        // An expired attempt stands in the way of the next until it is graded; the job may not have come yet.
        grading.endAbandoned(connection, List.copyOf(expired), Intent.FINISH);
        starts.insert(connection, List.copyOf(beginnings.values()))
                .forEach(id -> lots.put(id, new Lot.Found(id, true)));
    }

    /** Null if the wish may begin an attempt. */
    private static @Nullable Lot lot(StartAttempt wish, Offer offer) {
        if (!offer.eligible()) {
            return new Lot.Refusal(Problem.notFound());
        }
        if (offer.repeated() != null) {
            return new Lot.Found(offer.repeated(), true);
        }
        if (offer.open() != null) {
            // Its own id: this very command was written before, and its acknowledgement got lost.
            return new Lot.Found(offer.open(), offer.open().equals(wish.id()));
        }
        Problem refusal = offer.refusal(wish.at());
        return refusal == null ? null : new Lot.Refusal(refusal);
    }

    /** Neighbours get different forms, and a person's next attempt the next one. */
    private static int form(StartAttempt wish, Offer offer) {
        return 1 + Math.floorMod(Objects.hash(wish.personId(), wish.contestId()) + offer.taken(), offer.forms());
    }

    private List<Outcome<Started>> outcomes(Connection connection, List<StartAttempt> batch, Map<UUID, Lot> lots)
            throws SQLException {
        Set<AttemptKey> keys = new HashSet<>();
        for (StartAttempt wish : batch) {
            if (lots.get(wish.id()) instanceof Lot.Found found) {
                keys.add(new AttemptKey(wish.personId(), found.attempt()));
            }
        }
        Map<AttemptKey, Sheet> found = sheets.of(connection, attempts.find(connection, List.copyOf(keys), Intent.READ));
        return batch.stream()
                .map(wish -> outcome(wish, lots.get(wish.id()), found))
                .toList();
    }

    private static Outcome<Started> outcome(StartAttempt wish, @Nullable Lot lot, Map<AttemptKey, Sheet> sheets) {
        if (lot instanceof Lot.Found found) {
            Sheet sheet = Objects.requireNonNull(sheets.get(new AttemptKey(wish.personId(), found.attempt())));
            return new Outcome.Done<>(new Started(sheet, found.created()));
        }
        if (lot instanceof Lot.Refusal refusal) {
            return new Outcome.Refused<>(refusal.problem());
        }
        throw new IllegalStateException("A wish without a lot");
    }
}
