package org.federation.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.federation.kit.problem.Problem;
import org.federation.kit.problem.ProblemResponder;

/**
 * Refuses bodies that are too large: before anything of them is read where the length is announced, and in the midst of
 * reading, by {@link BodyOfUnknownLength}, where it is not.
 */
@ApplicationScoped
class BodyLimit {

    private final BodyLimitConfig config;
    private final List<String> streams;
    private final List<Pattern> documents;
    private final ProblemResponder problems;

    /** Nearly all bodies are smaller than any limit. */
    private final long smallest;

    BodyLimit(
            BodyLimitConfig config,
            @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String base,
            ProblemResponder problems) {
        this.config = config;
        this.streams = Stream.concat(Stream.of(base + "/organizations"), config.streams().orElse(List.of()).stream())
                .toList();
        this.documents = config.documents().orElse(List.of()).stream()
                .map(BodyLimit::pattern)
                .toList();
        this.problems = problems;
        this.smallest = Stream.of(config.bodyLimit(), config.streamLimit(), config.documentLimit())
                .mapToLong(MemorySize::asLongValue)
                .min()
                .orElseThrow();
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT).handler(this::check);
    }

    /** The most this request's body may have, in bytes. */
    long of(RoutingContext request) {
        String path = request.normalizedPath();
        if (streams.stream().anyMatch(path::startsWith)) {
            return config.streamLimit().asLongValue();
        }
        boolean document =
                documents.stream().anyMatch(beginning -> beginning.matcher(path).lookingAt());
        return (document ? config.documentLimit() : config.bodyLimit()).asLongValue();
    }

    private static Pattern pattern(String address) {
        return Pattern.compile(
                Stream.of(address.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }

    private void check(RoutingContext request) {
        long length = announcedLength(request);
        if (length > smallest && length > of(request)) {
            problems.answer(request, Problem.tooLarge("too-large"));
        } else {
            request.next();
        }
    }

    private static long announcedLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
