package org.federation.learning.playback;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import org.federation.kit.commit.SqlFailures;
import org.federation.kit.id.Ids;
import org.federation.learning.activity.Activity;
import org.federation.learning.activity.ActivityKind;
import org.federation.learning.activity.ActivityLog;
import org.federation.learning.playback.BeaconResult.Expired;
import org.federation.learning.playback.BeaconResult.Taken;
import org.federation.learning.playback.BeaconResult.Unknown;
import org.federation.learning.playback.LedgerRows.Completion;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what beacons tell: the sittings, plays and completions, and with these, in the same transaction, the
 * counts of the lectures. Nobody writes of a worker but from the version of their row that was read, so the same beacon
 * through two instances at once is one beacon.
 */
final class PlayLedger implements BatchWriter<HeardBeacon, BeaconResult> {

    private final Remembered remembered;
    private final ObjectMapper json;
    private final PlayPartition partition = new PlayPartition();

    PlayLedger(Remembered remembered, ObjectMapper json) {
        this.remembered = remembered;
        this.json = json;
    }

    /** What the beacons of a batch come to. */
    private record Heard(
            Set<Seat> changed, List<Seat> begun, Map<Playback, HeardBeacon> plays, List<Completion> completions) {}

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
            begin(connection, heard.begun());
            // Last, for all who count the same lecture at this moment wait for whoever has raised its counts to commit.
            new LedgerRows(connection).raise(counts);
            written = true;
        } finally {
            // Should COMMIT fail, those who are remembered are of a version that no row will have.
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
        Heard heard = new Heard(new LinkedHashSet<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (HeardBeacon beacon : batch) {
            Seat seat = seats.get(beacon.personId());
            Playback playback = playback(seat, beacon);
            if (seat == null || playback == null || playback.isOver(beacon.at()) || !playback.hear(beacon)) {
                continue;
            }
            if (seat.sits(beacon.at())) {
                heard.begun().add(seat);
            }
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
                    .sorted(Comparator.comparing(seat -> seat.personId, Ids.ORDER))
                    .toList());
            rows.verify(all.stream().filter(seat -> !changed.contains(seat)).toList());
        } catch (SQLTransactionRollbackException mistaken) {
            remembered.mistaken();
            throw mistaken;
        }
    }

    private void begin(Connection connection, List<Seat> begun) throws SQLException {
        if (begun.isEmpty()) {
            return;
        }
        List<Instant> since =
                begun.stream().map(Seat::since).filter(Objects::nonNull).toList();
        new BegunSittings(connection)
                .enter(
                        remembered.instance(),
                        Collections.max(since),
                        begun.stream().map(seat -> seat.personId).toList());
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

    private void enterPlays(
            Connection connection, Map<Playback, HeardBeacon> plays, LectureCounts counts, boolean doubtful)
            throws SQLException {
        if (plays.isEmpty()) {
            return;
        }
        Instant hour = Playback.hour(plays.values().iterator().next().at());
        PlayEntries entries = new PlayEntries(doubtful ? null : partition.of(connection, hour));
        plays.forEach(entries::add);
        try {
            entries.enter(new PlayRows(connection), counts);
        } catch (SQLException failure) {
            if (SqlFailures.isDuplicate(failure)) {
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
