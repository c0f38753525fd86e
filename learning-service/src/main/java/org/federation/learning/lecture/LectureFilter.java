package org.federation.learning.lecture;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.federation.learning.editing.PieceFilter;
import org.federation.learning.editing.PieceQuery;
import org.federation.learning.search.SearchKind;

/** Which lectures are asked for, and in which order. */
public class LectureFilter extends PieceFilter {

    @QueryParam("sort")
    @DefaultValue("newest")
    @Pattern(regexp = "newest|most-watched")
    @Parameter(description = "`newest` (default) or `most-watched`")
    String sort = "newest";

    /** What is in any column of a zone, the newest first. */
    static LectureFilter inZone(String slug) {
        LectureFilter filter = new LectureFilter();
        filter.zone = slug;
        return filter;
    }

    boolean byPlays() {
        return "most-watched".equals(sort);
    }

    PieceQuery<LectureListing> narrow(PieceQuery<LectureListing> query) {
        return narrow(query, "lectureId", SearchKind.LECTURE);
    }
}
