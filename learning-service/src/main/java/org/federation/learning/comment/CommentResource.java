package org.federation.learning.comment;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;

/** One comment, for its readers and its author. */
@Path("/comments/{id}")
@Authenticated
@Tag(name = "Comments")
class CommentResource {

    private final CommentRepository comments;
    private final CommentDesk desk;
    private final CommentThreads threads;
    private final Publicity publicity;
    private final CurrentPerson person;

    CommentResource(
            CommentRepository comments,
            CommentDesk desk,
            CommentThreads threads,
            Publicity publicity,
            CurrentPerson person) {
        this.comments = comments;
        this.desk = desk;
        this.threads = threads;
        this.publicity = publicity;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "Read a comment that is out, or one's own")
    public RestResponse<CommentView> get(UUID id) {
        return answer(comments.findSeen(person, id).orElseThrow(Problem::notFound));
    }

    @GET
    @Path("/replies")
    @Transactional
    @Operation(
            summary = "List the replies of a thread",
            description = "Official answers before others, then the earliest first.")
    public Page<CommentView> replies(UUID id, @Valid @BeanParam PageRequest page) {
        comments.lecture(person, comments.root(id).lectureId);
        return threads.replies(person.id(), id, page);
    }

    @PUT
    @Transactional(dontRollbackOn = Problem.class)
    @Operation(
            summary = "Change one's own comment, within five minutes of writing it",
            description =
                    "The rules look at it again. An official answer can be changed while it is out. 403 not-your-comment; 409 comment-not-editable; 422"
                            + " comment-refused or comment-repeated.")
    @APIResponse(responseCode = "200", description = "Changed; `state` tells whether it is out")
    @APIResponse(responseCode = "429", description = "comments-too-fast: try again after `Retry-After`")
    public RestResponse<CommentView> edit(UUID id, @BeanParam IfMatch seen, @NotNull @Valid CommentWords words) {
        Comment comment = comments.heldOwn(person, id);
        seen.mustBe(comment.version);
        desk.edit(comment, words.text());
        return answer(comment);
    }

    @DELETE
    @Transactional
    @Operation(
            summary = "Take back one's own comment",
            description = "Where it was replied to, its place in the thread stays, without its words.")
    public void delete(UUID id) {
        Comment comment = comments.heldOwn(person, id);
        boolean wasOut = comment.isOut();
        comment.delete();
        publicity.changed(comment, wasOut);
    }

    private RestResponse<CommentView> answer(Comment comment) {
        comments.flush();
        return Answers.ok(threads.one(person.id(), comment.id), comment.version);
    }
}
