package org.federation.learning.comment;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.federation.learning.lecture.Lecture;
import org.jboss.resteasy.reactive.RestResponse;

/** Comments below a lecture, for all who see it. */
@Path("/lectures/{id}/comments")
@Authenticated
@Tag(name = "Comments")
class CommentsResource {

    private final CommentRepository comments;
    private final CommentDesk desk;
    private final CommentThreads threads;
    private final CurrentPerson person;

    CommentsResource(CommentRepository comments, CommentDesk desk, CommentThreads threads, CurrentPerson person) {
        this.comments = comments;
        this.desk = desk;
        this.threads = threads;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List the threads below a lecture, each with its first replies",
            description = "Those that are out, and the caller's own with their state.")
    public Page<CommentView> list(
            UUID id,
            @QueryParam("sort")
                    @DefaultValue("newest")
                    @Pattern(regexp = "newest|most-liked")
                    @Parameter(description = "`newest` (default) or `most-liked`")
                    String sort,
            @Valid @BeanParam PageRequest page) {
        comments.lecture(person, id);
        return "newest".equals(sort) ? threads.newest(person.id(), id, page) : threads.mostLiked(person.id(), id, page);
    }

    @POST
    @Idempotent
    @Transactional(dontRollbackOn = Problem.class)
    @Operation(
            summary = "Write a comment, or a reply to one",
            description = "Out at once, or pending until a reviewer has seen it. A reply to a reply stands in the same"
                    + " thread. What is refused counts for the pace too. 409 lecture-not-published; 422 comment-refused,"
                    + " comment-repeated, reply-unknown or official-answers-something.")
    @APIResponse(responseCode = "201", description = "Written; `state` tells whether it is out")
    @APIResponse(responseCode = "429", description = "comments-too-fast: try again after `Retry-After`")
    public RestResponse<CommentView> write(UUID id, @NotNull @Valid NewComment input, @Context UriInfo uri) {
        Lecture lecture = comments.lecture(person, id).lecture();
        Comment comment = desk.write(person, lecture, input);
        return Answers.createdAt(uri, "comments/" + comment.id, threads.one(person.id(), comment.id), comment.version);
    }
}
