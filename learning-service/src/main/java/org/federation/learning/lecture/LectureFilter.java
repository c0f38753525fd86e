package org.federation.learning.lecture;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.federation.learning.editing.PieceFilter;
import org.federation.learning.editing.PieceQuery;
import org.jspecify.annotations.Nullable;

/** Which lectures are asked for, and in which order. */
public class LectureFilter extends PieceFilter {

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

    /** What is in any column of a zone, the newest first. */
    public static LectureFilter inZone(String slug) {
        LectureFilter filter = new LectureFilter();
        filter.zone = slug;
        return filter;
    }

    boolean byPlays() {
        return "most-watched".equals(sort);
    }

    PieceQuery<LectureListing> narrow(PieceQuery<LectureListing> query) {
        List<String> terms = q == null ? List.of() : SearchTerms.ofQuery(q);
        for (int i = 0; i < terms.size(); i++) {
            query.where("array_contains(p.searchTerms, :term" + i + ")").with("term" + i, terms.get(i));
        }
        return narrow(query, "lectureId");
    }
}
