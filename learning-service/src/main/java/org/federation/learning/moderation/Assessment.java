package org.federation.learning.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules found in a text. */
public record Assessment(
        @Schema(description = "clear, doubtful or refused") Verdict verdict,

        @Schema(description = "What was noticed, in the order of the text")
        List<Finding> findings) {

    static Assessment of(List<Finding> findings) {
        Verdict gravest = findings.stream()
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.CLEAR);
        return new Assessment(gravest, List.copyOf(findings));
    }

    /** The same with one more finding. */
    public Assessment and(Finding more) {
        return of(Stream.concat(findings.stream(), Stream.of(more)).toList());
    }
}
