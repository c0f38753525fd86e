package org.federation.learning.comment;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.comment.LikeLedger.Kind;

/** The caller's like of a comment: put, they like it, once; deleted, they do not. */
@Path("/comments/{id}/like")
@Authenticated
@Tag(name = "Comments")
class CommentLikeResource {

    private final CommentRepository comments;
    private final LikeLedger likes;
    private final CurrentPerson person;

    CommentLikeResource(CommentRepository comments, LikeLedger likes, CurrentPerson person) {
        this.comments = comments;
        this.likes = likes;
        this.person = person;
    }

    @PUT
    @Transactional
    @Operation(summary = "Like a comment that is out")
    public LikeView like(UUID id) {
        return likes.like(person.id(), Kind.COMMENT, out(id).id);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Like a comment no longer")
    public LikeView unlike(UUID id) {
        return likes.unlike(person.id(), Kind.COMMENT, out(id).id);
    }

    private Comment out(UUID id) {
        return comments.findSeen(person, id).filter(Comment::isOut).orElseThrow(Problem::notFound);
    }
}
