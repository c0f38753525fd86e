package org.federation.quiz.board;

import static org.federation.kit.identity.Roles.WORKER;
import static org.federation.quiz.Roles.CONTEST_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
import org.federation.kit.paging.Page;
import org.federation.kit.problem.Problem;
import org.federation.quiz.contest.Contest;
import org.federation.quiz.contest.ContestRepository;
import org.jspecify.annotations.Nullable;

/** Who leads a contest. */
@Path("/contests/{id}/leaderboard")
@Tag(name = "Leaderboards")
@RolesAllowed({WORKER, CONTEST_ADMIN})
class LeaderboardResource {

    private final ContestRepository contests;
    private final RankBook ranks;
    private final CurrentPerson person;

    LeaderboardResource(ContestRepository contests, RankBook ranks, CurrentPerson person) {
        this.contests = contests;
        this.ranks = ranks;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "List the first of a contest", description = "The first `limit` lines; there is no next page.")
    public Page<Rank> leaders(
            UUID id,
            @Parameter(description = "Only members of this unit and all below it, ranked among themselves")
                    @QueryParam("org")
                    @Nullable
                    String org,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Contest contest = contests.findVisible(person, id).orElseThrow(Problem::notFound);
        OrgPath unit = org == null ? contest.eligibleOrg : path(org);
        return new Page<>(ranks.leaders(contest.id, unit, limit, person.id()), null);
    }

    private static OrgPath path(String value) {
        try {
            return new OrgPath(value);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("malformed-path");
        }
    }
}
