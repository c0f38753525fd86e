package org.federation.kit.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
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
    private final ProblemResponder problems;

    BodyLimit(
            BodyLimitConfig config,
            @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String base,
            ProblemResponder problems) {
        this.config = config;
        this.streams = Stream.concat(Stream.of(base + "/organizations"), config.streams().orElse(List.of()).stream())
                .toList();
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT).handler(this::check);
    }

    /** The most this request's body may have, in bytes. */
    long of(RoutingContext request) {
        boolean stream = streams.stream().anyMatch(request.normalizedPath()::startsWith);
        return (stream ? config.streamLimit() : config.bodyLimit()).asLongValue();
    }

    private void check(RoutingContext request) {
        if (announcedLength(request) > of(request)) {
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
