package org.federation.learning.points;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.identity.Roles;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;

/** Points taken back by staff: an opposite posting with a reason; what was posted stays. */
@Path("/points")
@RolesAllowed(Roles.PLATFORM_ADMIN)
@Tag(name = "Points")
class ReversalResource {

    private final PostingBook book;
    private final PointsLedger ledger;
    private final SubjectTitles titles;
    private final CurrentPerson person;
    private final AuditLog audit;

    ReversalResource(
            PostingBook book, PointsLedger ledger, SubjectTitles titles, CurrentPerson person, AuditLog audit) {
        this.book = book;
        this.ledger = ledger;
        this.titles = titles;
        this.person = person;
        this.audit = audit;
    }

    @GET
    @Path("/postings")
    @Transactional
    @Operation(summary = "List what a person has earned in the caller's units, the latest first")
    public Page<PostingView> postings(
            @Parameter(description = "The person, a UUID", required = true) @QueryParam("person") @NotNull UUID of,
            @Valid @BeanParam PageRequest page) {
        return titles.name(book.within(person.scope(), of, page));
    }

    @POST
    @Path("/reversals")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Take back a posting, for good",
            description =
                    "It counts for the day of what it takes back. The room it had under that day's cap stays used.")
    public RestResponse<PostingView> reverse(@NotNull @Valid NewReversal input, @Context UriInfo uri) {
        Posting award =
                book.within(person.scope(), input.personId(), input.postingId()).orElseThrow(Problem::notFound);
        if (award.reverses() != null) {
            throw Problem.unprocessable("points-reversal-reversed");
        }
        Posting reversal =
                ledger.reverse(award, input.reason()).orElseThrow(() -> Problem.conflict("points-taken-back"));
        audit.record("points.reverse", award.id(), award.amount(), input.reason());
        return Answers.created(uri, reversal.id(), titles.name(reversal));
    }
}
