package org.federation.kit.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one part of the input; a problem's member {@code violations} lists them. */
public record Violation(
        @Schema(description = "Name or path of the field, e.g. items[2].title")
        String field,

        @Schema(description = "Where it stands: body, query, path or header")
        String in,

        @Schema(description = "What is wrong with it, in the caller's language")
        String message) {

    /** 400 {@code validation} for one query parameter. */
    public static Problem inQuery(String parameter, String message) {
        return problem(List.of(new Violation(parameter, "query", message)));
    }

    /** 400 {@code validation} for one field of the body. */
    public static Problem inBody(String field, String message) {
        return problem(List.of(new Violation(field, "body", message)));
    }

    /** 400 {@code validation} naming all that is wrong. */
    public static Problem problem(List<Violation> violations) {
        return Problem.badRequest("validation").with("violations", violations);
    }
}
