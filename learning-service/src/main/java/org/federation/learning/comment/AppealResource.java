package org.federation.learning.comment;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;

/** The author's appeal against a decision, made once and decided by someone else. */
@Path("/comments/{id}/appeal")
@Authenticated
@Tag(name = "Comments")
class AppealResource {

    private final CommentRepository comments;
    private final CommentThreads threads;
    private final CurrentPerson person;
    private final Clock clock;

    AppealResource(CommentRepository comments, CommentThreads threads, CurrentPerson person, Clock clock) {
        this.comments = comments;
        this.threads = threads;
        this.person = person;
        this.clock = clock;
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Appeal against a reviewer's decision on one's own comment, once",
            description = "409 nothing-to-appeal or appealed-already.")
    public CommentView put(UUID id, @NotNull @Valid Appeal appeal) {
        Comment comment = comments.heldOwn(person, id);
        comment.appeal(appeal.text().strip(), clock.instant());
        comments.flush();
        return threads.one(person.id(), id);
    }
}
