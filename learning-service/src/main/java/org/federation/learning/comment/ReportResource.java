package org.federation.learning.comment;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports of a comment by its readers. */
@Path("/comments/{id}/reports")
@Authenticated
@Tag(name = "Comments")
class ReportResource {

    private final CommentRepository comments;
    private final ReportBook reports;
    private final DecisionLog decisions;
    private final Publicity publicity;
    private final CurrentPerson person;
    private final CommentConfig config;
    private final Clock clock;

    ReportResource(
            CommentRepository comments,
            ReportBook reports,
            DecisionLog decisions,
            Publicity publicity,
            CurrentPerson person,
            CommentConfig config,
            Clock clock) {
        this.comments = comments;
        this.reports = reports;
        this.decisions = decisions;
        this.publicity = publicity;
        this.person = person;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Report a comment, once",
            description = "So many reports hide it until a reviewer has decided, unless one has before. 409"
                    + " reported-already or own-comment-report.")
    public RestResponse<ReportView> report(UUID id, @NotNull @Valid NewReport report, @Context UriInfo uri) {
        Comment comment = comments.heldSeen(person, id);
        Instant now = clock.instant();
        if (comment.authorId.equals(person.id())) {
            throw Problem.conflict("own-comment-report");
        }
        if (!reports.enter(person.id(), id, report.reason().strip(), now)) {
            throw Problem.conflict("reported-already");
        }
        boolean wasOut = comment.isOut();
        if (comment.report(config.reports())) {
            decisions.reported(comment);
        }
        publicity.changed(comment, wasOut);
        return Answers.created(uri, "mine", new ReportView(report.reason().strip(), now));
    }
}
