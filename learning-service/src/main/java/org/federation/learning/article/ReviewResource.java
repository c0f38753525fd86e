package org.federation.learning.article;

import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.learning.editing.EditingDesk;
import org.federation.learning.editing.ReviewDecision;
import org.jboss.resteasy.reactive.RestResponse;

/** The review of an article: by a second person, who has seen exactly the version that is decided upon. */
@Path("/articles/{id}/review")
@RolesAllowed(CONTENT_REVIEWER)
@Tag(name = "Articles")
class ReviewResource {

    private final ArticleRepository articles;
    private final ArticleViews views;
    private final EditingDesk desk;
    private final CurrentPerson person;

    ReviewResource(ArticleRepository articles, ArticleViews views, EditingDesk desk, CurrentPerson person) {
        this.articles = articles;
        this.views = views;
        this.desk = desk;
        this.person = person;
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Approve an article or return it to its author",
            description = "403 own-article to whoever had a hand in it.")
    public RestResponse<ArticleView> review(UUID id, @BeanParam IfMatch seen, @NotNull @Valid ReviewDecision decision) {
        Article article = articles.within(person.scope(), id);
        seen.mustBe(article.version);
        if (decision.approves()) {
            article.requireWhole();
        }
        desk.review(article, decision);
        return Answers.ok(views.toStaff(articles.visibleTo(person.org(), true, id)), article.version);
    }
}
