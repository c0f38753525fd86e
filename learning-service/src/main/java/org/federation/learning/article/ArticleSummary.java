package org.federation.learning.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.federation.learning.editing.PieceState;
import org.federation.learning.media.MediaLinks;
import org.jspecify.annotations.Nullable;

/** An article as lists show it. */
public record ArticleSummary(
        @Schema(description = "Id, a UUID") UUID id,
        @Schema(description = "article or document") ArticleForm kind,
        @Schema(description = "Title") String title,

        @Schema(description = "What it is about, plain text")
        String summary,

        @Schema(description = "Topics") List<String> topics,

        @Schema(description = "Unit that publishes it, an organisation path")
        OrgPath org,

        @Schema(description = "draft, returned, approved or published")
        PieceState state,

        @Schema(description = "When it went or goes out, UTC; null while not published", nullable = true) @Nullable
        Instant publishedAt,

        @Schema(description = "How long reading it takes, in whole seconds")
        int readingSeconds,

        @Schema(description = "Workers who have read it to its end")
        long readers,

        @Schema(description = "Signed address of its picture; null without one", nullable = true) @Nullable
        String coverUrl) {

    public static ArticleSummary of(ArticleListing row, MediaLinks links) {
        Article article = row.article();
        Attachment cover = row.cover();
        return new ArticleSummary(
                article.id,
                article.form,
                article.title,
                article.summary,
                article.topics,
                article.org,
                article.state,
                article.publishedAt,
                article.readingSeconds,
                row.count().readers,
                cover == null ? null : links.file(article.id, cover.file));
    }
}
