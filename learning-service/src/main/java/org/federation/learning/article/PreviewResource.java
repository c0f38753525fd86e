package org.federation.learning.article;

import static org.federation.learning.Roles.CONTENT_EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.jspecify.annotations.Nullable;

/** Shows editors what they are writing, rendered by what will render it for readers. */
@Path("/articles/preview")
@RolesAllowed(CONTENT_EDITOR)
@Tag(name = "Articles")
class PreviewResource {

    private final ArticleRepository articles;
    private final ArticleViews views;
    private final CurrentPerson person;

    PreviewResource(ArticleRepository articles, ArticleViews views, CurrentPerson person) {
        this.articles = articles;
        this.views = views;
        this.person = person;
    }

    @POST
    @Transactional
    @Operation(summary = "Render a text as readers would see it; saves nothing")
    public PreviewView preview(@NotNull @Valid Draft draft) {
        Function<String, @Nullable Attached> attached = attachments(draft);
        Markdown text = Markdown.of(draft.body());
        return new PreviewView(text.html(attached), text.missing(attached));
    }

    private Function<String, @Nullable Attached> attachments(Draft draft) {
        if (draft.article() == null) {
            return name -> null;
        }
        Article article = articles.within(person.scope(), draft.article());
        return name -> views.attached(article, name);
    }
}
