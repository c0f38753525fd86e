package org.federation.quiz.contest;

import static org.federation.quiz.Roles.CONTEST_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.jboss.resteasy.reactive.RestResponse;

/** A contest's publication; taking it back is possible until the contest opens. */
@Path("/contests/{id}/publication")
@Tag(name = "Contests")
@RolesAllowed(CONTEST_ADMIN)
class PublicationResource {

    private final ContestRepository contests;
    private final Publication publication;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    PublicationResource(
            ContestRepository contests, Publication publication, CurrentPerson person, AuditLog audit, Clock clock) {
        this.contests = contests;
        this.publication = publication;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Publish a contest: its papers are drawn from approved questions and sealed",
            description = "422 blueprint-unfillable names in `lacking` the rows the bank cannot fill and by how many.")
    public RestResponse<ContestView> publish(UUID id, @BeanParam IfMatch seen) {
        Contest contest = claimed(id, seen);
        Instant now = clock.instant();
        ContestView before = ContestView.of(contest, now);
        publication.publish(contest, now);
        ContestView after = ContestView.of(contest, now);
        audit.record("contest.publish", id, before, after);
        return Answers.ok(after, contest.revision);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Withdraw a contest before it opens; it is a draft again and its papers are gone")
    public void withdraw(UUID id, @BeanParam IfMatch seen) {
        Contest contest = claimed(id, seen);
        Instant now = clock.instant();
        ContestView before = ContestView.of(contest, now);
        publication.withdraw(contest, now);
        audit.record("contest.withdraw", id, before, ContestView.of(contest, now));
    }

    private Contest claimed(UUID id, IfMatch seen) {
        Contest contest = contests.within(person.scope(), id);
        seen.mustBe(contest.revision);
        return contest;
    }
}
