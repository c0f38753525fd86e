package org.federation.learning.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.media.MediaLinks;
import org.jspecify.annotations.Nullable;

/** A picture or PDF of an article. */
public record AttachmentView(
        @Schema(description = "The name that the article's text knows it by")
        String name,

        @Schema(description = "application/pdf, image/jpeg, image/png or image/webp")
        String mediaType,

        @Schema(description = "Size in bytes") int bytes,

        @Schema(description = "Width in pixels; null for a PDF", nullable = true) @Nullable
        Integer width,

        @Schema(description = "Height in pixels; null for a PDF", nullable = true) @Nullable
        Integer height,

        @Schema(description = "Signed address of its content, good for some hours")
        String url) {

    static AttachmentView of(Attachment attachment, MediaLinks links) {
        return new AttachmentView(
                attachment.name,
                attachment.mediaType,
                attachment.bytes,
                attachment.width,
                attachment.height,
                links.file(attachment.articleId, attachment.file));
    }
}
