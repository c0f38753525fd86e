package org.federation.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.federation.kit.problem.Problem;

/** The conditions a request sets (RFC 9110, section 13), so that nobody overwrites what they have not seen. */
@RequestScoped
public class Preconditions {

    private final HttpHeaders headers;

    Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * Requires the caller to have seen this version.
     *
     * @throws Problem 428 {@code precondition-required} without {@code If-Match}, 412 {@code stale} when it names
     *     another version
     */
    public void ifMatch(long version) {
        List<String> tags = entityTags();
        if (tags.isEmpty()) {
            throw Problem.of(428, "precondition-required");
        }
        if (!tags.contains("*") && !tags.contains(EntityTags.of(version))) {
            throw Problem.of(412, "stale");
        }
    }

    private List<String> entityTags() {
        List<String> lines = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return lines == null
                ? List.of()
                : lines.stream()
                        .flatMap(line -> Stream.of(line.split(",")))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }
}
