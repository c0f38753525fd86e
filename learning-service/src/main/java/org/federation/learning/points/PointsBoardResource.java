package org.federation.learning.points;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
import org.federation.kit.problem.Problem;
import org.federation.learning.points.BoardBook.Board;
import org.federation.learning.points.BoardView.OwnRank;
import org.jspecify.annotations.Nullable;

/** Who has earned most: persons, shown to others only if they agreed, and units. */
@Path("/leaderboards/points")
@Authenticated
@Tag(name = "Points")
class PointsBoardResource {

    private final BoardBook book;
    private final CurrentPerson person;
    private final Clock clock;

    PointsBoardResource(BoardBook book, CurrentPerson person, Clock clock) {
        this.book = book;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "Read the board of a unit: its first persons, the units right below it, and where the caller stands",
            description = "Of the caller's own unit, the units above it and all below it.")
    public BoardView board(
            @Parameter(description = "The unit; the caller's own if left out") @QueryParam("org") @Nullable OrgPath org,
            @Parameter(
                            description = "day, week (from Monday on), month or all",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"day", "week", "month", "all"},
                                            defaultValue = "week"))
                    @QueryParam("period")
                    @DefaultValue("week")
                    @Pattern(regexp = "day|week|month|all")
                    String period,
            @Parameter(description = "How many persons and units at most, 1 to 100")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    int limit) {
        OrgPath unit = org == null ? person.org() : org;
        if (!unit.isWithin(person.org()) && !person.org().isWithin(unit)) {
            throw Problem.notFound();
        }
        Period shown = Period.valueOf(period.toUpperCase(Locale.ROOT));
        Board board = new Board(unit, shown, shown.start(PointsDay.of(clock.instant())));
        long persons = book.personsAbove(board, 0);
        boolean few = persons < UnitPoints.LEAST_GROUP;
        List<BoardPersonView> first = BoardPersonView.ranked(book.first(board, person.id(), limit)).stream()
                .filter(one -> !few || one.isTold())
                .toList();
        return new BoardView(
                unit,
                period,
                shown == Period.ALL ? null : board.start(),
                first,
                few && first.size() < persons,
                own(board, persons),
                UnitBoard.rank(book.unitsBelow(board), persons).stream()
                        .limit(limit)
                        .toList());
    }

    private @Nullable OwnRank own(Board board, long persons) {
        OptionalInt points = book.own(board, person.id());
        return points.isEmpty()
                ? null
                : new OwnRank(1 + book.personsAbove(board, points.getAsInt()), persons, points.getAsInt());
    }
}
