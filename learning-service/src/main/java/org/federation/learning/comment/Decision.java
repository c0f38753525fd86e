package org.federation.learning.comment;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a reviewer decides about a comment. */
@Schema(name = "CommentDecisionInput")
record Decision(
        @Schema(description = "`publish` lets it out, `refuse` keeps in what was not out, `hide` takes back what was")
        @NotNull
        @Pattern(regexp = "publish|refuse|hide")
        String decision,

        @Schema(
                description = "Why, for the author to read, at most 500 characters; required but to publish",
                nullable = true)
        @Size(max = 500)
        @Nullable
        String reason) {

    @AssertTrue(message = "{comment.decision.reason}")
    @Schema(hidden = true)
    boolean isExplained() {
        return "publish".equals(decision) || (reason != null && !reason.isBlank());
    }

    /** The reason, empty where none was given. */
    String why() {
        return Objects.requireNonNullElse(reason, "");
    }

    /**
     * What a comment in this state becomes by it.
     *
     * @throws Problem 409 {@code comment-deleted}, {@code comment-is-out} or {@code comment-not-out}
     */
    CommentState stateAfter(CommentState state) {
        if (state == CommentState.DELETED) {
            throw Problem.conflict("comment-deleted");
        }
        return switch (decision) {
            case "publish" -> CommentState.PUBLISHED;
            case "refuse" -> {
                if (state != CommentState.PENDING && state != CommentState.REFUSED) {
                    throw Problem.conflict("comment-is-out");
                }
                yield CommentState.REFUSED;
            }
            default -> {
                if (state == CommentState.PENDING || state == CommentState.REFUSED) {
                    throw Problem.conflict("comment-not-out");
                }
                yield CommentState.HIDDEN;
            }
        };
    }
}
