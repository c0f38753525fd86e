package org.federation.learning.article;

import static org.federation.learning.Roles.CONTENT_EDITOR;
import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.learning.editing.CorrectionDesk;
import org.federation.learning.editing.CorrectionView;
import org.federation.learning.editing.ReviewDecision;
import org.jboss.resteasy.reactive.RestResponse;

/** Corrections of a published article: it stays up, and its words are replaced when a second person approves. */
@Path("/articles/{id}/corrections")
@RolesAllowed({CONTENT_EDITOR, CONTENT_REVIEWER})
@Tag(name = "Articles")
class CorrectionsResource {

    private final ArticleRepository articles;
    private final ArticleViews views;
    private final LecturePoints points;
    private final CorrectionDesk desk;
    private final CurrentPerson person;

    CorrectionsResource(
            ArticleRepository articles,
            ArticleViews views,
            LecturePoints points,
            CorrectionDesk desk,
            CurrentPerson person) {
        this.articles = articles;
        this.views = views;
        this.points = points;
        this.desk = desk;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "List the corrections of an article, the latest first")
    public Page<CorrectionView<ArticleChanges>> list(UUID id, @Valid @BeanParam PageRequest page) {
        return desk.list(articles.within(person.scope(), id), page, ArticleChanges.class);
    }

    @POST
    @RolesAllowed(CONTENT_EDITOR)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Propose other words for a published article",
            description = "What is published stays as it is until the correction is approved; one waits at a time.")
    public RestResponse<CorrectionView<ArticleChanges>> propose(
            UUID id, @BeanParam IfMatch seen, @NotNull @Valid NewCorrection correction, @Context UriInfo uri) {
        Article article = articles.within(person.scope(), id);
        seen.mustBe(article.version);
        points.check(Markdown.of(correction.words().body()).lecturePoints());
        CorrectionView<ArticleChanges> proposed = desk.propose(article, correction.words(), correction.note());
        return Answers.created(uri, proposed.id(), proposed);
    }

    @PUT
    @Path("/{correction}/review")
    @RolesAllowed(CONTENT_REVIEWER)
    @Transactional
    @Operation(
            summary = "Approve a correction, which makes it at once, or return it",
            description = "403 own-article to whoever proposed it or had a hand in the article.")
    public RestResponse<ArticleView> review(
            UUID id, UUID correction, @BeanParam IfMatch seen, @NotNull @Valid ReviewDecision decision) {
        Article article = articles.within(person.scope(), id);
        seen.mustBe(article.version);
        desk.review(article, correction, decision, ArticleChanges.class, article::correct);
        return Answers.ok(views.toStaff(articles.visibleTo(person.org(), true, id)), article.version);
    }
}
