package org.federation.learning.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor writes of an article, at first and by every later change. */
@Schema(name = "ArticleWords")
record ArticleChanges(
        @Schema(description = "`article`, or `document` for one that is a PDF in the main; stays what it is") @NotNull
        ArticleForm kind,

        @Schema(description = "Title, at most 200 characters") @NotBlank @Size(max = 200)
        String title,

        @Schema(description = "What it is about, plain text") @NotNull @Size(max = 1000)
        String summary,

        @Schema(
                description = "CommonMark with tables. `![…](name)` shows an attached picture, `[…](name)` links an"
                        + " attached PDF, `[…](lecture:<id>?t=95)` points into a lecture at a second")
        @NotNull
        @Size(max = 100_000)
        String body,

        @Schema(description = "Topics to find it by, at most 20") @NotNull @Size(max = 20)
        List<@NotBlank @Size(max = 50) String> topics,

        @Schema(description = "Name of the attached picture that lists show; null for none", nullable = true) @Nullable
        String cover) {

    static ArticleChanges of(Article article) {
        return new ArticleChanges(
                article.form, article.title, article.summary, article.body, article.topics, article.cover);
    }
}
