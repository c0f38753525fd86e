package org.federation.learning.lecture;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.federation.learning.editing.PieceQuery;
import org.federation.learning.editing.PieceState;
import org.jspecify.annotations.Nullable;

/** Which lectures are asked for, and in which order. */
public class LectureFilter {

    private static final String ANY = "any";

    @QueryParam("zone")
    @Parameter(description = "Slug of a zone: only lectures in one of its columns")
    @Nullable
    String zone;

    @QueryParam("column")
    @Parameter(description = "Slug of a column: only lectures in a column of this name")
    @Nullable
    String column;

    @QueryParam("topic")
    @Parameter(description = "Only lectures on this topic")
    @Nullable
    String topic;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Words of title, summary, speaker or topics; all must be there")
    @Nullable
    String q;

    @QueryParam("sort")
    @DefaultValue("newest")
    @Pattern(regexp = "newest|most-watched")
    @Parameter(description = "`newest` (default) or `most-watched`")
    String sort = "newest";

    @QueryParam("state")
    @Parameter(
            description = "For editors and reviewers: lectures of their own units in these states"
                    + " (`draft`, `returned`, `approved`, `published` or `any`) instead of the published ones")
    List<@Pattern(regexp = "draft|returned|approved|published|any") String> state = List.of();

    /** What is in any column of a zone, the newest first. */
    public static LectureFilter inZone(String slug) {
        LectureFilter filter = new LectureFilter();
        filter.zone = slug;
        return filter;
    }

    boolean asksForStates() {
        return !state.isEmpty();
    }

    List<PieceState> states() {
        if (state.contains(ANY)) {
            return List.of(PieceState.values());
        }
        return state.stream()
                .map(name -> PieceState.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    boolean byPlays() {
        return "most-watched".equals(sort);
    }

    /** Adds to a query what this asks for beyond states and order. */
    PieceQuery<LectureListing> narrow(PieceQuery<LectureListing> query) {
        if (zone != null || column != null) {
            inColumn(query);
        }
        if (topic != null) {
            query.where("array_contains(p.topics, :topic)").with("topic", topic);
        }
        List<String> terms = q == null ? List.of() : SearchTerms.ofQuery(q);
        for (int i = 0; i < terms.size(); i++) {
            query.where("array_contains(p.searchTerms, :term" + i + ")").with("term" + i, terms.get(i));
        }
        return query;
    }

    private void inColumn(PieceQuery<LectureListing> query) {
        query.where("exists (select 1 from Zone z join z.columns k join k.entries e where e.lectureId = p.id"
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
