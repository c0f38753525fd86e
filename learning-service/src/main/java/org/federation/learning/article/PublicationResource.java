package org.federation.learning.article;

import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.learning.editing.EditingDesk;
import org.federation.learning.editing.Publication;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The publication of an article: put, it is out (now or at a time to come); deleted, it is withdrawn. */
@Path("/articles/{id}/publication")
@RolesAllowed(CONTENT_REVIEWER)
@Tag(name = "Articles")
class PublicationResource {

    private final ArticleRepository articles;
    private final ArticleViews views;
    private final EditingDesk desk;
    private final CurrentPerson person;

    PublicationResource(ArticleRepository articles, ArticleViews views, EditingDesk desk, CurrentPerson person) {
        this.articles = articles;
        this.views = views;
        this.desk = desk;
        this.person = person;
    }

    @PUT
    @Transactional
    @Operation(summary = "Publish an approved article, at once or at `at`, for good or until `until`")
    public RestResponse<ArticleView> publish(
            UUID id, @BeanParam IfMatch seen, @Valid @Nullable Publication publication) {
        Article article = articles.within(person.scope(), id);
        seen.mustBe(article.version);
        desk.publish(article, publication);
        return Answers.ok(views.toStaff(articles.visibleTo(person.org(), true, id)), article.version);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Withdraw an article: it stays approved, and nobody sees it")
    public RestResponse<ArticleView> withdraw(UUID id, @BeanParam IfMatch seen) {
        Article article = articles.within(person.scope(), id);
        seen.mustBe(article.version);
        desk.withdraw(article);
        return Answers.ok(views.toStaff(articles.visibleTo(person.org(), true, id)), article.version);
    }
}
