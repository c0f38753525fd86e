package org.federation.learning.playback;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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
 * Writes down what beacons tell: progress, plays and completions, and with them, in the same transaction, the counts of
 * the lectures. Whoever writes of a worker holds the lock of their time, so the same beacon through two instances at
 * once is one beacon.
 */
final class PlayLedger implements BatchWriter<HeardBeacon, BeaconResult> {

    @Override
    public List<BeaconResult> write(Connection connection, List<HeardBeacon> batch) throws SQLException {
        PlaybackRows rows = new PlaybackRows(connection);
        Map<UUID, WatchTime> times =
                rows.lock(batch.stream().map(HeardBeacon::personId).collect(Collectors.toSet()));
        Map<WorkerKey, Playback> playbacks =
                rows.read(batch.stream().map(WorkerKey::of).distinct().toList(), times);
        Set<Playback> touched = new LinkedHashSet<>();
        Map<Playback, HeardBeacon> plays = new LinkedHashMap<>();
        List<Completion> completions = new ArrayList<>();
        for (HeardBeacon beacon : batch) {
            Playback playback = playbacks.get(WorkerKey.of(beacon));
            if (playback == null || playback.isOver(beacon.at())) {
                continue;
            }
            if (!playback.hear(beacon)) {
                continue;
            }
            touched.add(playback);
            if (playback.becomesPlay()) {
                plays.put(playback, beacon);
            }
            if (playback.completesLecture()) {
                completions.add(new Completion(
                        playback.personId, playback.lectureId, beacon.at(), playback.channel, beacon.member()));
            }
        }
        LectureCounts counts = enter(connection, plays, completions);
        new ChangedRows(connection).save(List.copyOf(touched));
        // Last, for all who count the same lecture at this moment wait for whoever has raised its counts to commit.
        new LedgerRows(connection).raise(counts);
        return batch.stream()
                .map(beacon -> result(beacon, playbacks.get(WorkerKey.of(beacon))))
                .toList();
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
