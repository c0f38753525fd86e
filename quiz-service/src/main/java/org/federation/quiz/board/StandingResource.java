package org.federation.quiz.board;

import static org.federation.kit.identity.Roles.WORKER;
import static org.federation.quiz.Roles.CONTEST_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.quiz.contest.Contest;
import org.federation.quiz.contest.ContestRepository;

/** Where oneself stands in a contest. */
@Path("/contests/{id}/standings/me")
@Tag(name = "Leaderboards")
@RolesAllowed({WORKER, CONTEST_ADMIN})
class StandingResource {

    private final ContestRepository contests;
    private final RankBook ranks;
    private final CurrentPerson person;

    StandingResource(ContestRepository contests, RankBook ranks, CurrentPerson person) {
        this.contests = contests;
        this.ranks = ranks;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "Read one's own place in a contest", description = "404 before the first graded attempt.")
    public Standing mine(UUID id) {
        Contest contest = contests.findVisible(person, id).orElseThrow(Problem::notFound);
        return ranks.standing(contest.id, person.id()).orElseThrow(Problem::notFound);
    }
}
