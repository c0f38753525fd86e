package org.federation.learning.points;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.points.BoardBook.Place;
import org.jspecify.annotations.Nullable;

/** A person on a board. */
record BoardPersonView(
        @Schema(description = "Rank by points; equals share one (1, 1, 3)")
        int rank,

        @Schema(description = "Name; null of a colleague who has not agreed to be shown", nullable = true) @Nullable
        String name,

        @Schema(description = "Points") int points,
        @Schema(description = "Whether it is the caller") boolean own) {

    /** The first of a board, with their ranks. */
    static List<BoardPersonView> ranked(List<Place> places) {
        List<BoardPersonView> ranked = new ArrayList<>();
        for (Place place : places) {
            BoardPersonView before = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            int rank = before != null && before.points == place.points() ? before.rank : ranked.size() + 1;
            ranked.add(new BoardPersonView(rank, place.name(), place.points(), place.own()));
        }
        return ranked;
    }

    /** Whether others may be told of them where so few are on the board that each could be named. */
    boolean isTold() {
        return own || name != null;
    }
}
