package org.federation.learning.search;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Search over all that is published and meant for the person's unit. */
@Path("/search")
@Authenticated
@Tag(name = "Search")
class SearchResource {

    private static final int LONGEST = 200;

    private final SearchEntries entries;
    private final Suggester suggester;
    private final CurrentPerson person;

    SearchResource(SearchEntries entries, Suggester suggester, CurrentPerson person) {
        this.entries = entries;
        this.suggester = suggester;
        this.person = person;
    }

    @GET
    @Operation(
            summary = "Search lectures, articles, what is said in lectures, and official answers",
            description = "The best first, of equals the newest. Found is what holds all words of the query, in"
                    + " simplified or traditional characters, or typed in pinyin or its initials. Where a word is in"
                    + " very many documents, the newest of them are ranked.")
    public Page<SearchHit> search(
            @QueryParam("q")
                    @Parameter(description = "What to search for, up to 200 characters")
                    @NotNull
                    @Size(max = LONGEST)
                    String q,
            @QueryParam("kind") @Parameter(description = "Only these kinds: lecture, article, transcript, answer")
                    List<@Pattern(regexp = "lecture|article|transcript|answer") String> kind,
            @QueryParam("zone")
                    @Parameter(
                            description = "Slug of a zone: only what its columns show, with what is said in it and"
                                    + " answered below it")
                    @Pattern(regexp = "[a-z0-9-]{1,64}")
                    @Nullable
                    String zone,
            @Valid @BeanParam PageRequest page) {
        SearchQuery query = SearchQuery.of(q);
        SearchEntries.Key after = page.after(SearchEntries.Key.class);
        SearchArea area = new SearchArea(person.org(), kinds(kind), zone);
        List<FoundEntry> found = query.isEmpty() ? List.of() : entries.find(query, area, after, page.limit() + 1);
        return page.page(found, SearchEntries.Key::of).map(entry -> SearchHit.of(entry, query));
    }

    @GET
    @Path("/suggestions")
    @Operation(
            summary = "What a person who types this may be looking for: titles, topics and names",
            description = "Up to 8, titles of the newest first.")
    public Suggestions suggest(
            @QueryParam("q")
                    @Parameter(description = "What has been typed so far, up to 200 characters")
                    @NotNull
                    @Size(max = LONGEST)
                    String q) {
        return suggester.suggest(SearchQuery.of(q), person.org());
    }

    private static List<SearchKind> kinds(List<String> names) {
        return names.isEmpty()
                ? List.of(SearchKind.values())
                : names.stream()
                        .map(name -> SearchKind.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList();
    }
}
