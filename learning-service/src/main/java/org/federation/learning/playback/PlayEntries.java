package org.federation.learning.playback;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.federation.kit.id.Ids;
import org.federation.learning.playback.PlayPartition.Place;
import org.federation.learning.playback.PlayRows.Play;
import org.jspecify.annotations.Nullable;

/**
 * Plays of a batch on their way into the ledger. Whoever has no play of a lecture yet can have none in this hour, and
 * is entered without being looked for; all others are looked for.
 */
final class PlayEntries {

    /** Who stand side by side in an index are found there with one look. */
    private static final Comparator<Play> BY_WORKER = Comparator.comparing(Play::personId, Ids.ORDER);

    private final @Nullable Place place;
    private final Map<WorkerKey, Progress> progressOf = new HashMap<>();
    private final Map<WorkerKey, Play> firsts = new LinkedHashMap<>();
    private final List<Play> others = new ArrayList<>();

    /** @param place where first plays of its hour go; null if all are to be looked for */
    PlayEntries(@Nullable Place place) {
        this.place = place;
    }

    void add(Playback playback, HeardBeacon beacon) {
        Progress progress = Objects.requireNonNull(playback.progress());
        Play play = Play.of(playback, beacon);
        progressOf.put(play.key(), progress);
        boolean first = place != null && place.hour().equals(play.hour()) && progress.plays() == 0;
        // Of two windows that become plays together, one does.
        if (!first || firsts.putIfAbsent(play.key(), play) != null) {
            others.add(play);
        }
    }

    /**
     * Enters them; those that are new raise a count.
     *
     * @throws SQLException with SQLSTATE 23505 if a first play was there already
     */
    void enter(PlayRows rows, LectureCounts counts) throws SQLException {
        List<WorkerKey> entered = new ArrayList<>(firsts.keySet());
        if (place != null && !firsts.isEmpty()) {
            rows.enterNew(firsts.values().stream().sorted(BY_WORKER).toList(), place.partition());
        }
        entered.addAll(rows.enter(others));
        for (WorkerKey each : entered) {
            Progress progress = Objects.requireNonNull(progressOf.get(each));
            counts.play(each.id(), progress.plays() == 0);
            progress.countPlay();
        }
    }
}
