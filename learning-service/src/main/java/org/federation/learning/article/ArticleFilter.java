package org.federation.learning.article;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.federation.learning.editing.PieceFilter;
import org.federation.learning.editing.PieceQuery;
import org.federation.learning.search.SearchKind;
import org.jspecify.annotations.Nullable;

/** Which articles are asked for, and in which order. */
public class ArticleFilter extends PieceFilter {

    @QueryParam("kind")
    @Pattern(regexp = "article|document")
    @Parameter(description = "Only of this kind: `article` or `document`")
    @Nullable
    String kind;

    @QueryParam("sort")
    @DefaultValue("newest")
    @Pattern(regexp = "newest|most-read")
    @Parameter(description = "`newest` (default) or `most-read`")
    String sort = "newest";

    /** What is in any column of a zone, the newest first. */
    static ArticleFilter inZone(String slug) {
        ArticleFilter filter = new ArticleFilter();
        filter.zone = slug;
        return filter;
    }

    boolean byReaders() {
        return "most-read".equals(sort);
    }

    PieceQuery<ArticleListing> narrow(PieceQuery<ArticleListing> query) {
        if (kind != null) {
            query.where("p.form = :form").with("form", ArticleForm.valueOf(kind.toUpperCase(Locale.ROOT)));
        }
        return narrow(query, "articleId", SearchKind.ARTICLE);
    }
}
