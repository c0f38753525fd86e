package org.federation.learning.playback;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.federation.kit.commit.BatchWriter;
import org.federation.learning.activity.Activity;
import org.federation.learning.activity.ActivityKind;
import org.federation.learning.activity.ActivityLog;
import org.federation.learning.playback.BeaconResult.Expired;
import org.federation.learning.playback.BeaconResult.Taken;
import org.federation.learning.playback.BeaconResult.Unknown;
import org.federation.learning.playback.LedgerRows.Completion;
import org.federation.learning.playback.PlayRows.Play;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what beacons tell: the sittings, plays and completions, and with these, in the same transaction, the
 * counts of the lectures. Nobody writes of a worker but from the version of their row that was read, so the same beacon
 * through two instances at once is one beacon.
 */
final class PlayLedger implements BatchWriter<HeardBeacon, BeaconResult> {

    /** Of what has to be unique and is there already (PostgreSQL manual, appendix A). */
    private static final String UNIQUE_VIOLATION = "23505";

    /** Who stand side by side in an index are found there with one look. */
    private static final Comparator<Play> BY_WORKER = Comparator.comparing(Play::personId);

    private final Remembered remembered;
    private final ObjectMapper json;
    private final PlayPartition partition = new PlayPartition();

    PlayLedger(Remembered remembered, ObjectMapper json) {
        this.remembered = remembered;
        this.json = json;
    }

    /** What the beacons of a batch come to. */
    private record Heard(Set<Seat> changed, Map<Playback, HeardBeacon> plays, List<Completion> completions) {}

    @Override
    public List<BeaconResult> write(Connection connection, List<HeardBeacon> batch) throws SQLException {
        boolean doubtful = remembered.isDoubtful();
        SeatRows rows = new SeatRows(connection, json);
        Map<UUID, Seat> seats = seats(rows, batch, doubtful);
        boolean written = false;
        try {
            Heard heard = hear(seats, batch);
            LectureCounts counts = enter(connection, heard, doubtful);
            save(rows, heard.changed(), seats.values());
            // Last, for all who count the same lecture at this moment wait for whoever has raised its counts to commit.
            new LedgerRows(connection).raise(counts);
            written = true;
        } finally {
            // Who was written is remembered as of now. Should COMMIT fail, there will be no row of the version they are
            // of.
            if (!written) {
                seats.keySet().forEach(remembered::forget);
            }
        }
        return batch.stream()
                .map(beacon -> result(beacon, playback(seats.get(beacon.personId()), beacon)))
                .toList();
    }

    /** Those who are remembered as they still are, and the others read. */
    private Map<UUID, Seat> seats(SeatRows rows, List<HeardBeacon> batch, boolean doubtful) throws SQLException {
        Map<UUID, Set<UUID>> wanted = new HashMap<>();
        batch.forEach(beacon -> wanted.computeIfAbsent(beacon.personId(), person -> new HashSet<>())
                .add(beacon.playbackId()));
        Map<UUID, Seat> seats = remembered.find(wanted);
        if (doubtful && !seats.isEmpty()) {
            seats.keySet().removeAll(rows.outdated(seats.values()));
        }
        wanted.keySet().removeAll(seats.keySet());
        if (!wanted.isEmpty()) {
            Map<UUID, Seat> read = rows.read(wanted);
            remembered.put(read.values());
            seats.putAll(read);
        }
        return seats;
    }

    private static Heard hear(Map<UUID, Seat> seats, List<HeardBeacon> batch) {
        Heard heard = new Heard(new LinkedHashSet<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (HeardBeacon beacon : batch) {
            Seat seat = seats.get(beacon.personId());
            Playback playback = playback(seat, beacon);
            if (seat == null || playback == null || playback.isOver(beacon.at()) || !playback.hear(beacon)) {
                continue;
            }
            seat.sits(beacon.at());
            heard.changed().add(seat);
            if (playback.becomesPlay()) {
                heard.plays().put(playback, beacon);
            }
            if (playback.completesLecture()) {
                heard.completions()
                        .add(new Completion(
                                playback.personId, playback.lectureId, beacon.at(), playback.channel, beacon.member()));
            }
        }
        return heard;
    }

    /** Nobody is answered from a wrong memory either, who told nothing new. */
    private void save(SeatRows rows, Set<Seat> changed, Collection<Seat> all) throws SQLException {
        try {
            rows.save(changed.stream()
                    .sorted(Comparator.comparing(seat -> seat.personId))
                    .toList());
            rows.verify(all.stream().filter(seat -> !changed.contains(seat)).toList());
        } catch (SQLTransactionRollbackException mistaken) {
            remembered.mistaken();
            throw mistaken;
        }
    }

    private static @Nullable Playback playback(@Nullable Seat seat, HeardBeacon beacon) {
        return seat == null ? null : seat.playback(beacon.playbackId());
    }

    /** Enters plays and completions; only rows that are really new raise a count. */
    private LectureCounts enter(Connection connection, Heard heard, boolean doubtful) throws SQLException {
        LectureCounts counts = new LectureCounts();
        enterPlays(connection, heard.plays(), counts, doubtful);
        List<Activity> completed = new ArrayList<>();
        Map<WorkerKey, Completion> completionOf =
                heard.completions().stream().collect(Collectors.toMap(Completion::key, Function.identity()));
        for (WorkerKey entered : new LedgerRows(connection).enterCompletions(heard.completions())) {
            counts.completion(entered.id());
            completed.add(activity(Objects.requireNonNull(completionOf.get(entered))));
        }
        ActivityLog.enter(connection, completed);
        return counts;
    }

    /**
     * Whoever has no play of the lecture yet cannot have one in this hour: that is not asked, unless memory is in doubt
     * (or the month's partition not made yet).
     */
    private void enterPlays(
            Connection connection, Map<Playback, HeardBeacon> plays, LectureCounts counts, boolean doubtful)
            throws SQLException {
        Map<WorkerKey, Progress> progressOf = new HashMap<>();
        Map<WorkerKey, Play> firsts = new LinkedHashMap<>();
        List<Play> others = new ArrayList<>();
        Instant hour = plays.values().stream()
                .map(beacon -> Playback.hour(beacon.at()))
                .findAny()
                .orElse(null);
        String place = doubtful || hour == null ? null : partition.of(connection, hour);
        plays.forEach((playback, beacon) -> {
            Progress progress = Objects.requireNonNull(playback.progress());
            Play play = Play.of(playback, beacon);
            progressOf.put(play.key(), progress);
            boolean isNew =
                    place != null && progress.plays() == 0 && play.hour().equals(hour);
            if (!isNew || firsts.putIfAbsent(play.key(), play) != null) {
                others.add(play);
            }
        });
        List<WorkerKey> entered = new ArrayList<>();
        PlayRows rows = new PlayRows(connection);
        if (place != null && !firsts.isEmpty()) {
            enterNew(rows, firsts.values().stream().sorted(BY_WORKER).toList(), place);
            entered.addAll(firsts.keySet());
        }
        entered.addAll(rows.enter(others));
        for (WorkerKey each : entered) {
            Progress progress = Objects.requireNonNull(progressOf.get(each));
            counts.play(each.id(), progress.plays() == 0);
            progress.countPlay();
        }
    }

    private void enterNew(PlayRows rows, List<Play> plays, String place) throws SQLException {
        try {
            rows.enterNew(plays, place);
        } catch (SQLException failure) {
            if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                remembered.mistaken();
                throw new SQLTransactionRollbackException("A play was there already", "40001", failure);
            }
            throw failure;
        }
    }

    private static Activity activity(Completion completion) {
        return new Activity(
                ActivityKind.LECTURE_COMPLETED,
                completion.personId(),
                completion.member().org(),
                completion.lectureId(),
                completion.at());
    }

    private static BeaconResult result(HeardBeacon beacon, @Nullable Playback playback) {
        if (playback == null) {
            return new Unknown();
        }
        return playback.isOver(beacon.at()) ? new Expired() : new Taken(playback.standing());
    }
}
