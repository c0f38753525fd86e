package org.federation.kit.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
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
 * Refuses bodies that are too large before anything of them is read: with 413 at once where the length is announced,
 * and in the midst of reading where it is not. Addresses that take a stream have the outer limit of Quarkus alone.
 */
@ApplicationScoped
class BodyLimit {

    private final long limit;
    private final List<String> streams;
    private final ProblemResponder problems;

    BodyLimit(
            BodyLimitConfig config,
            @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String base,
            ProblemResponder problems) {
        this.limit = config.bodyLimit().asLongValue();
        this.streams = Stream.concat(Stream.of(base + "/organizations"), config.streams().orElse(List.of()).stream())
                .toList();
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::check);
    }

    private void check(RoutingContext request) {
        if (streams.stream().anyMatch(request.normalizedPath()::startsWith)) {
            request.next();
        } else if (announcedLength(request) > limit) {
            // What the caller is still sending will not be read, so the connection is of no more use.
            problems.answer(request, Problem.tooLarge("too-large").header("Connection", "close"));
        } else {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
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
