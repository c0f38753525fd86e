package org.federation.learning.playback;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.Collection;
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
import org.federation.learning.playback.LedgerRows.Play;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what beacons tell: the sittings, plays and completions, and with these, in the same transaction, the
 * counts of the lectures. Nobody writes of a worker but from the version of their row that was read, so the same beacon
 * through two instances at once is one beacon.
 */
final class PlayLedger implements BatchWriter<HeardBeacon, BeaconResult> {

    private final Remembered remembered;
    private final ObjectMapper json;

    PlayLedger(Remembered remembered, ObjectMapper json) {
        this.remembered = remembered;
        this.json = json;
    }

    /** What the beacons of a batch come to. */
    private record Heard(Set<Seat> changed, Map<Playback, HeardBeacon> plays, List<Completion> completions) {}

    @Override
    public List<BeaconResult> write(Connection connection, List<HeardBeacon> batch) throws SQLException {
        SeatRows rows = new SeatRows(connection, json);
        Map<UUID, Seat> seats = seats(rows, batch);
        Heard heard = hear(seats, batch);
        LectureCounts counts = enter(connection, heard.plays(), heard.completions());
        save(rows, heard.changed(), seats.values());
        // Last, for all who count the same lecture at this moment wait for whoever has raised its counts to commit.
        new LedgerRows(connection).raise(counts);
        List<BeaconResult> results = batch.stream()
                .map(beacon -> result(beacon, playback(seats.get(beacon.personId()), beacon)))
                .toList();
        // Should the transaction fail, there will be no row of the version they are of.
        remembered.put(seats.values());
        return results;
    }

    /** Those who are remembered as they still are, and the others read. */
    private Map<UUID, Seat> seats(SeatRows rows, List<HeardBeacon> batch) throws SQLException {
        Map<UUID, Set<UUID>> wanted = new HashMap<>();
        batch.forEach(beacon -> wanted.computeIfAbsent(beacon.personId(), person -> new HashSet<>())
                .add(beacon.playbackId()));
        Map<UUID, Seat> seats = remembered.take(wanted);
        if (!seats.isEmpty() && remembered.isDoubtful()) {
            seats.keySet().removeAll(rows.outdated(seats.values()));
        }
        wanted.keySet().removeAll(seats.keySet());
        if (!wanted.isEmpty()) {
            seats.putAll(rows.read(wanted));
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
            rows.save(List.copyOf(changed));
            rows.verify(all.stream().filter(seat -> !changed.contains(seat)).toList());
        } catch (SQLTransactionRollbackException mistaken) {
            remembered.mistaken();
            throw mistaken;
        }
    }

    private static @Nullable Playback playback(@Nullable Seat seat, HeardBeacon beacon) {
        return seat == null ? null : seat.playback(beacon.playbackId());
    }

    /** Enters them; only rows that are really new raise a count. */
    private static LectureCounts enter(
            Connection connection, Map<Playback, HeardBeacon> plays, List<Completion> completions) throws SQLException {
        LedgerRows rows = new LedgerRows(connection);
        LectureCounts counts = new LectureCounts();
        enterPlays(rows, plays, counts);
        List<Activity> completed = new ArrayList<>();
        Map<WorkerKey, Completion> completionOf =
                completions.stream().collect(Collectors.toMap(Completion::key, Function.identity()));
        for (WorkerKey entered : rows.enterCompletions(completions)) {
            counts.completion(entered.id());
            completed.add(activity(Objects.requireNonNull(completionOf.get(entered))));
        }
        ActivityLog.enter(connection, completed);
        return counts;
    }

    private static void enterPlays(LedgerRows rows, Map<Playback, HeardBeacon> plays, LectureCounts counts)
            throws SQLException {
        Map<WorkerKey, Progress> progressOf = new HashMap<>();
        List<Play> entries = new ArrayList<>();
        plays.forEach((playback, beacon) -> {
            Progress progress = playback.progress();
            if (progress != null) {
                progressOf.put(new WorkerKey(progress.personId, progress.lectureId), progress);
                entries.add(new Play(
                        playback.personId,
                        playback.lectureId,
                        Playback.hour(beacon.at()),
                        playback.id,
                        playback.channel,
                        beacon.at(),
                        beacon.member()));
            }
        });
        for (WorkerKey entered : rows.enterPlays(entries)) {
            Progress progress = Objects.requireNonNull(progressOf.get(entered));
            counts.play(entered.id(), progress.plays() == 0);
            progress.countPlay();
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
