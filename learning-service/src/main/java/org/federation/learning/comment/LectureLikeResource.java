package org.federation.learning.comment;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.comment.LikeLedger.Kind;

/** The caller's like of a lecture: put, they like it, once; deleted, they do not. */
@Path("/lectures/{id}/like")
@Authenticated
@Tag(name = "Comments")
class LectureLikeResource {

    private final CommentRepository comments;
    private final LikeLedger likes;
    private final CurrentPerson person;
    private final Clock clock;

    LectureLikeResource(CommentRepository comments, LikeLedger likes, CurrentPerson person, Clock clock) {
        this.comments = comments;
        this.likes = likes;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Tell whether the caller likes a lecture")
    public LikeView get(UUID id) {
        comments.lecture(person, id);
        return likes.read(person.id(), Kind.LECTURE, id);
    }

    @PUT
    @Transactional
    @Operation(summary = "Like a lecture", description = "409 lecture-not-published to staff who only preview it.")
    public LikeView like(UUID id) {
        if (!comments.lecture(person, id).lecture().isOut(clock.instant())) {
            throw Problem.conflict("lecture-not-published");
        }
        return likes.like(person.id(), Kind.LECTURE, id);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Like a lecture no longer")
    public LikeView unlike(UUID id) {
        comments.lecture(person, id);
        return likes.unlike(person.id(), Kind.LECTURE, id);
    }
}
