package org.federation.learning.playback;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON of a {@link Sitting} straight from the seat. It is written with every beacon and read once in a
 * while, so only reading is left to the mapper.
 */
final class SittingText {

    private static final int USUAL_LENGTH = 1_024;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);

    private SittingText() {}

    static String of(Seat seat) {
        return new SittingText().seat(seat);
    }

    private String seat(Seat seat) {
        out.append('{');
        name("spent").coverage(seat.time().spent());
        next("playbacks").out.append('[');
        Set<Progress> seen = new LinkedHashSet<>();
        for (Iterator<Playback> all = seat.playbacks().iterator(); all.hasNext(); ) {
            Playback playback = all.next();
            watching(playback);
            if (playback.progress() != null) {
                seen.add(playback.progress());
            }
            out.append(all.hasNext() ? "," : "");
        }
        out.append(']');
        next("seen").out.append('[');
        for (Iterator<Progress> all = seen.iterator(); all.hasNext(); ) {
            seen(all.next());
            out.append(all.hasNext() ? "," : "");
        }
        return out.append("]}").toString();
    }

    private void watching(Playback playback) {
        out.append('{');
        name("id").id(playback.id);
        next("lecture").id(playback.lectureId);
        next("channel").text(playback.channel);
        next("seconds").out.append(playback.durationSeconds);
        next("startedAt").out.append(playback.startedAt.toEpochMilli());
        next("expiresAt").out.append(playback.expiresAt.toEpochMilli());
        next("preview").out.append(playback.progress() == null);
        next("heard").coverage(playback.heard());
        next("claimed").coverage(playback.claimed());
        next("credited").coverage(playback.credited());
        next("counted").out.append(playback.counted());
        out.append('}');
    }

    private void seen(Progress progress) {
        out.append('{');
        name("lecture").id(progress.lectureId);
        next("coverage").coverage(progress.coverage());
        next("watchedSeconds").out.append(progress.watchedSeconds());
        next("position").out.append(progress.position().seconds());
        next("playback").id(progress.position().playback());
        next("sequence").out.append(progress.position().sequence());
        next("completed").out.append(progress.completed());
        next("plays").out.append(progress.plays());
        next("watchedAt").out.append(progress.watchedAt().toEpochMilli());
        out.append('}');
    }

    private SittingText next(String name) {
        out.append(',');
        return name(name);
    }

    private SittingText name(String name) {
        out.append('"').append(name).append("\":");
        return this;
    }

    private void id(@Nullable UUID id) {
        if (id == null) {
            out.append("null");
        } else {
            out.append('"').append(id).append('"');
        }
    }

    private void coverage(Coverage seconds) {
        out.append('"');
        seconds.append(out);
        out.append('"');
    }

    private void text(@Nullable String text) {
        if (text == null) {
            out.append("null");
        } else {
            out.append('"');
            JsonStringEncoder.getInstance().quoteAsString(text, out);
            out.append('"');
        }
    }
}
