package org.federation.learning.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** A comment as its readers see it. */
record CommentView(
        @Schema(description = "Id, a UUID") UUID id,
        @Schema(description = "Id of the lecture") UUID lectureId,

        @Schema(description = "Id of the comment that begins its thread; null for that one", nullable = true) @Nullable
        UUID rootId,

        @Schema(description = "Id of the comment it answers; null where it begins a thread", nullable = true) @Nullable
        UUID replyTo,

        @Schema(description = "Name of whom it answers, where that is another reply", nullable = true) @Nullable
        String addressee,

        @Schema(description = "Who wrote it; null where nobody is told any more", nullable = true) @Nullable
        Author author,

        @Schema(description = "Whether the caller wrote it") boolean mine,

        @Schema(description = "Whether it is the official answer of the author's unit")
        boolean official,

        @Schema(description = "What it says, plain text; `[deleted]` where it is only the head of what was replied")
        String text,

        @Schema(description = "published or deleted; for its author also pending, reported, refused or hidden")
        CommentState state,

        @Schema(description = "Why a reviewer refused or hid it, for its author", nullable = true) @Nullable
        String reason,

        @Schema(description = "For its author: none, possible, open or decided")
        AppealState appeal,

        @Schema(description = "Likes") long likes,
        @Schema(description = "Whether the caller likes it") boolean liked,

        @Schema(description = "Replies that are out") long replyCount,

        @Schema(
                description = "The first replies of a thread, official answers before others, then the earliest first;"
                        + " the rest is read from `/comments/{id}/replies`")
        List<CommentView> replies,

        @Schema(description = "When it was written, UTC") Instant createdAt,

        @Schema(description = "When it was last changed, UTC; null if never", nullable = true) @Nullable
        Instant editedAt,

        @Schema(description = "Until when the caller may change it, UTC; null if not at all", nullable = true) @Nullable
        Instant editableUntil,

        @Schema(description = "The server's time, UTC, to count down by")
        Instant serverTime) {

    /** Who wrote a comment. */
    @Schema(name = "CommentAuthor")
    record Author(
            @Schema(description = "Name, as the token told it")
            String name,

            @Schema(description = "Unit, an organisation path")
            OrgPath unit,

            @Schema(description = "The unit's name; null where the directory has none", nullable = true) @Nullable
            String unitName) {}

    CommentView with(List<CommentView> firstReplies) {
        return new CommentView(
                id,
                lectureId,
                rootId,
                replyTo,
                addressee,
                author,
                mine,
                official,
                text,
                state,
                reason,
                appeal,
                likes,
                liked,
                replyCount,
                firstReplies,
                createdAt,
                editedAt,
                editableUntil,
                serverTime);
    }
}
