package org.federation.learning.article;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.http.MergePatches;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.learning.editing.EditingDesk;
import org.federation.learning.editing.Staff;
import org.jboss.resteasy.reactive.RestResponse;

/** Articles, for those who write them and those who read them; {@link PublicationResource} lets them out. */
@Path("/articles")
@Authenticated
@Tag(name = "Articles")
class ArticleResource {

    private final ArticleRepository articles;
    private final LecturePoints points;
    private final ArticleViews views;
    private final CurrentPerson person;
    private final MergePatches patches;
    private final EditingDesk desk;
    private final Clock clock;

    ArticleResource(
            ArticleRepository articles,
            LecturePoints points,
            ArticleViews views,
            CurrentPerson person,
            MergePatches patches,
            EditingDesk desk,
            Clock clock) {
        this.articles = articles;
        this.points = points;
        this.views = views;
        this.person = person;
        this.patches = patches;
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List published articles and documents; for editors and reviewers, with `state`, their own units'"
                    + " in any state")
    public Page<ArticleSummary> list(@Valid @BeanParam ArticleFilter filter, @Valid @BeanParam PageRequest page) {
        Page<ArticleListing> rows = filter.asksForStates()
                ? articles.within(Staff.scope(person), filter, page)
                : articles.visibleTo(person.org(), filter, page);
        return rows.map(views::summary);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Read an article; workers find it once it is out, staff before")
    public RestResponse<ArticleView> get(UUID id) {
        ArticleListing found = articles.visibleTo(person.org(), Staff.is(person), id);
        return Answers.ok(
                Staff.covers(person, found.article()) ? views.toStaff(found) : views.toWorkers(found),
                found.article().version);
    }

    @POST
    @RolesAllowed(CONTENT_EDITOR)
    @Idempotent
    @Transactional
    @Operation(summary = "Begin an article or document of the editor's own unit, as a draft")
    public RestResponse<ArticleView> create(@NotNull @Valid ArticleChanges words, @Context UriInfo uri) {
        Article article = Article.begun(words, person, clock.instant());
        points.check(article.lectures);
        ArticleView view = views.toStaff(articles.enter(article));
        desk.begun(article, words);
        return Answers.created(uri, article.id, view, article.version);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(CONTENT_EDITOR)
    @Transactional
    @Operation(summary = "Change the words of an article that is not published; an approval is void by it")
    public RestResponse<ArticleView> change(
            UUID id,
            @BeanParam IfMatch seen,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = ArticleChanges.class)))
                    JsonNode patch) {
        Article article = articles.within(person.scope(), id);
        seen.mustBe(article.version);
        ArticleChanges before = ArticleChanges.of(article);
        ArticleChanges after = patches.apply(patch, before);
        article.change(after, person.id(), clock.instant());
        points.check(article.lectures);
        desk.changed(article, before, after);
        return Answers.ok(views.toStaff(articles.visibleTo(person.org(), true, id)), article.version);
    }
}
