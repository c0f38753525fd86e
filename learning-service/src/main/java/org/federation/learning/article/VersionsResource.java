package org.federation.learning.article;

import static org.federation.learning.Roles.CONTENT_EDITOR;
import static org.federation.learning.Roles.CONTENT_REVIEWER;

import jakarta.annotation.security.RolesAllowed;
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
import org.federation.learning.editing.VersionBook;
import org.federation.learning.editing.VersionSummary;
import org.federation.learning.editing.VersionView;

/** What an article said after every change, for its staff. */
@Path("/articles/{id}/versions")
@RolesAllowed({CONTENT_EDITOR, CONTENT_REVIEWER})
@Tag(name = "Articles")
class VersionsResource {

    private final ArticleRepository articles;
    private final VersionBook versions;
    private final CurrentPerson person;

    VersionsResource(ArticleRepository articles, VersionBook versions, CurrentPerson person) {
        this.articles = articles;
        this.versions = versions;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "List the versions of an article, the latest first")
    public Page<VersionSummary> list(UUID id, @Valid @BeanParam PageRequest page) {
        return versions.list(articles.within(person.scope(), id).id, page);
    }

    @GET
    @Path("/{number}")
    @Transactional
    @Operation(summary = "Read one version of an article")
    public VersionView<ArticleChanges> get(UUID id, int number) {
        return versions.read(articles.within(person.scope(), id).id, number, ArticleChanges.class);
    }
}
