package org.federation.learning.article;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** The way back from a lecture to the articles about it. */
@Path("/lectures/{id}/articles")
@Authenticated
@Tag(name = "Articles")
class LectureArticlesResource {

    private final ArticleRepository articles;
    private final ArticleViews views;
    private final CurrentPerson person;

    LectureArticlesResource(ArticleRepository articles, ArticleViews views, CurrentPerson person) {
        this.articles = articles;
        this.views = views;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "List the published articles that point into a lecture, the latest first")
    public Page<ArticleSummary> list(UUID id, @Valid @BeanParam PageRequest page) {
        return articles.pointingTo(id, person.org(), page).map(views::summary);
    }
}
