package org.federation.learning.comment;

import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The moderation of comments, by the reviewers of the lecture's unit or the author's: the one answers for what stands
 * below its lectures, the other for its people and knows what they mean.
 */
@Path("/moderation/comments")
@RolesAllowed(CONTENT_REVIEWER)
@Tag(name = "Moderation")
class ModerationResource {

    private final CommentRepository comments;
    private final ModerationQueue queue;
    private final ReportBook reports;
    private final DecisionLog decisions;
    private final Publicity publicity;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    ModerationResource(
            CommentRepository comments,
            ModerationQueue queue,
            ReportBook reports,
            DecisionLog decisions,
            Publicity publicity,
            CurrentPerson person,
            AuditLog audit,
            Clock clock) {
        this.comments = comments;
        this.queue = queue;
        this.reports = reports;
        this.decisions = decisions;
        this.publicity = publicity;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "List comments that wait for a decision, the longest waiting first")
    public Page<ModeratedComment> list(
            @QueryParam("state")
                    @DefaultValue("pending")
                    @Pattern(regexp = "pending|reported|appealed|refused")
                    @Parameter(
                            description =
                                    "`pending` (default): not out yet; `reported` by readers, hidden by it or not;"
                                            + " `appealed`; or `refused`, those decided against")
                    String state,
            @Valid @BeanParam PageRequest page) {
        return queue.list(person, state, page);
    }

    @GET
    @Path("/counts")
    @Transactional
    @Operation(summary = "Count what waits for the caller's decision")
    public WaitingCounts counts() {
        return queue.counts(person.scope());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Read a comment with what helps to decide about it")
    public RestResponse<ModeratedComment> get(UUID id) {
        return Answers.ok(queue.one(person, id), comments.heldWithin(person.scope(), id).version);
    }

    @PUT
    @Path("/{id}/decision")
    @Transactional
    @Operation(
            summary = "Decide about a comment",
            description = "An appeal is decided by someone else than the decision it is against. 403 own-comment or"
                    + " own-decision; 409 comment-is-out, comment-not-out or comment-deleted.")
    public RestResponse<ModeratedComment> decide(UUID id, @BeanParam IfMatch seen, @NotNull @Valid Decision decision) {
        Comment comment = comments.heldWithin(person.scope(), id);
        seen.mustBe(comment.version);
        CommentState before = comment.state;
        boolean onAppeal = comment.appealOpen;
        comment.decide(decision, person.id(), clock.instant());
        reports.answer(id);
        publicity.changed(comment, before == CommentState.PUBLISHED);
        decisions.decided(id, person, decision, onAppeal);
        audit.record("comment.decide", id, before, decision);
        return Answers.ok(queue.one(person, id), comment.version);
    }
}
