package org.federation.quiz.contest;

import static org.federation.kit.identity.Roles.WORKER;
import static org.federation.quiz.Roles.CONTEST_ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.http.MergePatches;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;

/** Participants and staff see contests here, staff write them; see {@link PublicationResource} for publishing. */
@Path("/contests")
@Tag(name = "Contests")
@RolesAllowed({WORKER, CONTEST_ADMIN})
class ContestResource {

    private final ContestRepository contests;
    private final CurrentPerson person;
    private final MergePatches patches;
    private final AuditLog audit;
    private final Clock clock;

    ContestResource(
            ContestRepository contests, CurrentPerson person, MergePatches patches, AuditLog audit, Clock clock) {
        this.contests = contests;
        this.person = person;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List contests, those that open last first",
            description = "The published ones one may take part in; contest admins see all of their subtree besides.")
    public Page<ContestView> list(@Valid @BeanParam PageRequest page) {
        Instant now = clock.instant();
        return contests.visibleTo(person, page).map(contest -> ContestView.of(contest, now));
    }

    @POST
    @RolesAllowed(CONTEST_ADMIN)
    @Idempotent
    @Transactional
    @Operation(summary = "Write a contest; it is a draft until it is published")
    public RestResponse<ContestView> create(@Valid @NotNull NewContest rules, @Context UriInfo uri) {
        Contest contest = new Contest(rules, person.scope(), person.id(), clock.instant());
        contests.persistAndFlush(contest);
        ContestView view = ContestView.of(contest, clock.instant());
        audit.record("contest.create", contest.id, null, view);
        return Answers.created(uri, contest.id, view, contest.revision);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Read a contest")
    public RestResponse<ContestView> get(UUID id) {
        Contest contest = contests.findVisible(person, id).orElseThrow(Problem::notFound);
        return Answers.ok(ContestView.of(contest, clock.instant()), contest.revision);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(CONTEST_ADMIN)
    @Transactional
    @Operation(summary = "Change a contest while it is a draft")
    public RestResponse<ContestView> change(
            UUID id,
            @BeanParam IfMatch seen,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = NewContest.class)))
                    JsonNode patch) {
        Contest contest = contests.within(person.scope(), id);
        seen.mustBe(contest.revision);
        ContestView before = ContestView.of(contest, clock.instant());
        contest.change(patches.apply(patch, contest.rules()), person.scope());
        contests.flush();
        ContestView after = ContestView.of(contest, clock.instant());
        audit.record("contest.change", id, before, after);
        return Answers.ok(after, contest.revision);
    }
}
