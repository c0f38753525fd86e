package org.federation.quiz.bank;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Narrows the list of questions; what is not given does not narrow. It looks at the latest versions. */
public class QuestionFilter {

    @Parameter(description = "draft, approved or returned")
    @QueryParam("state")
    @Pattern(regexp = "draft|approved|returned")
    @Nullable
    String state;

    @Parameter(description = "single, multiple or true-false")
    @QueryParam("kind")
    @Pattern(regexp = "single|multiple|true-false")
    @Nullable
    String kind;

    @Parameter(description = "Exactly this category")
    @QueryParam("category")
    @Size(max = 64)
    @Nullable
    String category;

    @Parameter(description = "1 to 5")
    @QueryParam("difficulty")
    @Min(1)
    @Max(5)
    @Nullable
    Integer difficulty;

    /** The attributes of a version that must have these values. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (state != null) {
            conditions.put("state", ReviewState.valueOf(state.toUpperCase(Locale.ROOT)));
        }
        if (kind != null) {
            conditions.put(
                    "kind", QuestionKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        if (category != null) {
            conditions.put("category", category);
        }
        if (difficulty != null) {
            conditions.put("difficulty", difficulty);
        }
        return conditions;
    }
}
