package org.federation.outreach.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.federation.kit.commit.BatchWriter;
import org.federation.kit.problem.Problem;
import org.federation.outreach.registration.SeatAnswer.Left;
import org.federation.outreach.registration.SeatAnswer.Refused;
import org.federation.outreach.registration.SeatAnswer.Registered;
import org.federation.outreach.registration.SeatCommand.Leave;
import org.federation.outreach.registration.SeatCommand.Register;
import org.jspecify.annotations.Nullable;

/**
 * Works on a batch of commands as if they came one by one: holds the rows of their talks, in key order, so that no
 * other lane or instance does anything about these talks meanwhile; decides every command in order; writes what came of
 * it.
 */
final class SeatKeeper implements BatchWriter<SeatCommand, SeatAnswer> {

    @Override
    public List<SeatAnswer> write(Connection connection, List<SeatCommand> batch) throws SQLException {
        SeatFinder finder = new SeatFinder(connection);
        Map<UUID, TalkSeats> talks = finder.holdTalksOf(batch);
        KnownSeats known = finder.seatsOf(batch);
        List<Supplier<SeatAnswer>> answers =
                batch.stream().map(command -> decide(command, talks, known)).toList();
        settle(new SeatBook(connection), talks, known);
        List<Seat> waiting = known.waitingSomewhere();
        Map<UUID, Integer> positions = finder.positions(waiting);
        waiting.forEach(seat -> seat.position = positions.get(seat.id));
        return answers.stream().map(Supplier::get).toList();
    }

    /** Gives the free seats of a talk to those first in its line. */
    void giveOutSeats(Connection connection, UUID talk) throws SQLException {
        settle(new SeatBook(connection), new SeatFinder(connection).holdTalk(talk), new KnownSeats());
    }

    /** The answer waits for the end of the batch: only then is it known who has a seat. */
    private static Supplier<SeatAnswer> decide(SeatCommand command, Map<UUID, TalkSeats> talks, KnownSeats known) {
        if (command instanceof Register register) {
            return decide(register, talks.get(register.talk()), known);
        }
        return decide((Leave) command, talks, known);
    }

    private static Supplier<SeatAnswer> decide(Register command, @Nullable TalkSeats talk, KnownSeats known) {
        if (talk == null || !talk.isVisibleTo(command.org())) {
            return refused(Problem.notFound());
        }
        Seat present = known.of(command);
        if (present != null) {
            return registered(present, present.cameOf(command));
        }
        Problem refusal = talk.refusal(command);
        if (refusal != null) {
            return refused(refusal);
        }
        Seat seat = talk.join(command);
        known.add(seat);
        return registered(seat, true);
    }

    private static Supplier<SeatAnswer> decide(Leave command, Map<UUID, TalkSeats> talks, KnownSeats known) {
        Seat seat = known.of(command);
        TalkSeats talk = seat == null ? null : talks.get(seat.talk);
        if (seat == null || talk == null) {
            return refused(Problem.notFound());
        }
        if (seat.isActive()) {
            Problem refusal = talk.refusal(command.at());
            if (refusal != null) {
                return refused(refusal);
            }
            talk.leave(seat, command.at());
        }
        return Left::new;
    }

    private static Supplier<SeatAnswer> registered(Seat seat, boolean created) {
        return () -> new Registered(seat.id, seat.talk, seat.state, seat.position, seat.registeredAt, created);
    }

    private static Supplier<SeatAnswer> refused(Problem problem) {
        return () -> new Refused(problem);
    }

    private static void settle(SeatBook book, Map<UUID, TalkSeats> talks, KnownSeats known) throws SQLException {
        talks.values().forEach(TalkSeats::giveOut);
        List<TalkSeats> all = List.copyOf(talks.values());
        book.release(all);
        known.promoted(book.promote(all));
        book.add(all);
        book.count(all);
    }
}
