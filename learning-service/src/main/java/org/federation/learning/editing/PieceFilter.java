package org.federation.learning.editing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.federation.learning.search.SearchKind;
import org.federation.learning.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/** Which pieces are asked for: what lists of all kinds of them have in common. */
public abstract class PieceFilter {

    private static final String ANY = "any";

    @QueryParam("zone")
    @Parameter(description = "Slug of a zone: only what stands in one of its columns")
    @Nullable
    protected String zone;

    @QueryParam("column")
    @Parameter(description = "Slug of a column: only what stands in a column of this name")
    @Nullable
    String column;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Words of it, all of which must be there, as `/search` finds them")
    @Nullable
    String q;

    @QueryParam("topic")
    @Parameter(description = "Only what is on this topic")
    @Nullable
    String topic;

    @QueryParam("state")
    @Parameter(
            description = "For editors and reviewers: what their own units have in these states"
                    + " (`draft`, `returned`, `approved`, `published` or `any`) instead of what is published")
    List<@Pattern(regexp = "draft|returned|approved|published|any") String> state = List.of();

    public boolean asksForStates() {
        return !state.isEmpty();
    }

    public List<PieceState> states() {
        if (state.contains(ANY)) {
            return List.of(PieceState.values());
        }
        return state.stream()
                .map(name -> PieceState.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /**
     * Adds to a query what is asked for beyond states and order.
     *
     * @param entry the field of a column's entries that holds the id, e.g. {@code lectureId}
     * @param kind what pieces of this kind are in the search index
     */
    protected <T> PieceQuery<T> narrow(PieceQuery<T> query, String entry, SearchKind kind) {
        if (zone != null || column != null) {
            inColumn(query, entry);
        }
        if (topic != null) {
            query.where("array_contains(p.topics, :topic)").with("topic", topic);
        }
        SearchQuery words = SearchQuery.of(q == null ? "" : q);
        if (!words.isEmpty()) {
            query.where("search_finds(:kind, p.id, :words)")
                    .with("kind", kind.name())
                    .with("words", words.required());
        }
        return query;
    }

    private void inColumn(PieceQuery<?> query, String entry) {
        query.where("exists (select 1 from Zone z join z.columns k join k.entries e where e." + entry + " = p.id"
                + (zone == null ? "" : " and z.slug = :zone")
                + (column == null ? "" : " and k.slug = :column") + ")");
        if (zone != null) {
            query.with("zone", zone);
        }
        if (column != null) {
            query.with("column", column);
        }
    }
}
