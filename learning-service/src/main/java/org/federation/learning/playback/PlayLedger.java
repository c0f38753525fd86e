package org.federation.learning.playback;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.commit.BatchWriter;
import org.federation.learning.playback.BeaconResult.Expired;
import org.federation.learning.playback.BeaconResult.Taken;
import org.federation.learning.playback.BeaconResult.Unknown;
import org.federation.learning.playback.PlaybackRows.Completion;
import org.federation.learning.playback.PlaybackRows.Play;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what beacons tell: progress, plays and completions, and with them, in the same transaction, the counts of
 * the lectures. Whoever writes of a worker and a lecture holds the lock of their progress, so the same beacon through
 * two instances at once is one beacon.
 */
final class PlayLedger implements BatchWriter<HeardBeacon, BeaconResult> {

    @Override
    public List<BeaconResult> write(Connection connection, List<HeardBeacon> batch) throws SQLException {
        PlaybackRows rows = new PlaybackRows(connection);
        Map<PlaybackRows.Key, Playback> playbacks =
                rows.lock(batch.stream().map(PlaybackRows.Key::of).distinct().toList());
        Set<Playback> touched = new LinkedHashSet<>();
        Map<Playback, HeardBeacon> plays = new LinkedHashMap<>();
        List<Completion> completions = new ArrayList<>();
        for (HeardBeacon beacon : batch) {
            Playback playback = playbacks.get(PlaybackRows.Key.of(beacon));
            if (playback == null || playback.isOver(beacon.at())) {
                continue;
            }
            playback.hear(beacon);
            touched.add(playback);
            if (playback.becomesPlay()) {
                plays.put(playback, beacon);
            }
            if (playback.completesLecture()) {
                completions.add(new Completion(playback.personId, playback.lectureId, beacon.at()));
            }
        }
        count(rows, plays, completions);
        rows.save(List.copyOf(touched));
        return batch.stream()
                .map(beacon -> result(beacon, playbacks.get(PlaybackRows.Key.of(beacon))))
                .toList();
    }

    /** Only rows that are really new raise a count. */
    private static void count(PlaybackRows rows, Map<Playback, HeardBeacon> plays, List<Completion> completions)
            throws SQLException {
        LectureCounts counts = new LectureCounts();
        Map<PlaybackRows.Key, Progress> progressOf = new LinkedHashMap<>();
        List<Play> entries = new ArrayList<>();
        plays.forEach((playback, beacon) -> {
            Progress progress = playback.progress();
            if (progress != null) {
                progressOf.put(new PlaybackRows.Key(progress.personId, progress.lectureId), progress);
                entries.add(new Play(
                        playback.personId,
                        playback.lectureId,
                        Playback.hour(beacon.at()),
                        playback.id,
                        playback.channel,
                        beacon.at()));
            }
        });
        for (PlaybackRows.Key entered : rows.enterPlays(entries)) {
            Progress progress = progressOf.get(entered);
            UUID lecture = entered.id();
            counts.play(lecture, progress != null && progress.plays() == 0);
            if (progress != null) {
                progress.countPlay();
            }
        }
        for (UUID lecture : rows.enterCompletions(completions)) {
            counts.completion(lecture);
        }
        rows.raise(counts);
    }

    private static BeaconResult result(HeardBeacon beacon, @Nullable Playback playback) {
        if (playback == null) {
            return new Unknown();
        }
        return playback.isOver(beacon.at()) ? new Expired() : new Taken(playback.standing());
    }
}
