package org.federation.learning.article;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.http.IfMatch;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.editing.Staff;
import org.federation.learning.media.MediaLinks;
import org.jboss.resteasy.reactive.RestResponse;

/** Pictures and PDFs of an article, each under the name its text knows it by. */
@Path("/articles/{id}/attachments/{name}")
@Authenticated
@Tag(name = "Articles")
class AttachmentResource {

    private final ArticleRepository articles;
    private final AttachmentShelf shelf;
    private final ArticleViews views;
    private final MediaLinks links;
    private final CurrentPerson person;

    AttachmentResource(
            ArticleRepository articles,
            AttachmentShelf shelf,
            ArticleViews views,
            MediaLinks links,
            CurrentPerson person) {
        this.articles = articles;
        this.shelf = shelf;
        this.views = views;
        this.links = links;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "Find an attachment of an article one may read; its content is at `url`")
    public AttachmentView get(UUID id, String name) {
        Article article = articles.visibleTo(person.org(), Staff.is(person), id).article();
        return AttachmentView.of(required(article, name), links);
    }

    @PUT
    @Consumes({"application/pdf", "image/jpeg", "image/png", "image/webp", "application/octet-stream"})
    @RolesAllowed(CONTENT_EDITOR)
    @Transactional
    @Operation(
            summary = "Attach a picture (JPEG, PNG, WebP) or a PDF, or replace the one of this name",
            description = "What it is is told by its content. At most 20 MB; an approval is void by it.")
    public RestResponse<ArticleView> put(
            UUID id,
            @Pattern(regexp = AttachmentName.FORM) String name,
            @BeanParam IfMatch seen,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(implementation = String.class, format = "binary")))
                    byte[] file) {
        Article article = articles.within(person.scope(), id);
        seen.mustBe(article.version);
        shelf.put(article, name, file);
        return Answers.ok(views.toStaff(articles.visibleTo(person.org(), true, id)), article.version);
    }

    @DELETE
    @RolesAllowed(CONTENT_EDITOR)
    @Transactional
    @Operation(summary = "Remove an attachment; an approval is void by it")
    public RestResponse<ArticleView> remove(UUID id, String name, @BeanParam IfMatch seen) {
        Article article = articles.within(person.scope(), id);
        seen.mustBe(article.version);
        shelf.remove(article, required(article, name));
        return Answers.ok(views.toStaff(articles.visibleTo(person.org(), true, id)), article.version);
    }

    private static Attachment required(Article article, String name) {
        Attachment attachment = article.attachment(name);
        if (attachment == null) {
            throw Problem.notFound();
        }
        return attachment;
    }
}
