package org.federation.kit.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.federation.kit.problem.Problem;

/**
 * The versions the caller has seen of what they change (RFC 9110, section 13.1.1), so that nobody overwrites what they
 * have not seen: a {@code @BeanParam} of every method that changes what is answered with an {@code ETag}.
 */
public class IfMatch {

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(
            description = "The `ETag` this was last answered with",
            required = true,
            schema = @Schema(implementation = String.class))
    List<String> lines = List.of();

    /**
     * Requires the caller to have seen this version.
     *
     * @throws Problem 428 {@code precondition-required} without {@code If-Match}, 412 {@code stale} when it names
     *     another version
     */
    public void mustBe(long version) {
        List<String> tags = entityTags();
        if (tags.isEmpty()) {
            throw Problem.of(428, "precondition-required");
        }
        if (!tags.contains("*") && !tags.contains(EntityTags.of(version))) {
            throw Problem.of(412, "stale");
        }
    }

    private List<String> entityTags() {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
