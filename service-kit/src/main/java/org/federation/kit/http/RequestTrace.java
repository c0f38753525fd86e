package org.federation.kit.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request a trace id, the one of its {@code traceparent} header (W3C Trace Context) or a new one. Each log
 * line of the request carries it, and so does the answer where something went wrong.
 */
@ApplicationScoped
class RequestTrace {

    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private static final HexFormat HEX = HexFormat.of();

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_HEADERS + 2).handler(RequestTrace::begin);
    }

    private static void begin(RoutingContext request) {
        MDC.put("traceId", idOf(request.request().getHeader("traceparent")));
        request.next();
    }

    private static String idOf(@Nullable String traceParent) {
        if (traceParent != null) {
            Matcher told = TRACE_PARENT.matcher(traceParent);
            if (told.matches()) {
                return told.group(1);
            }
        }
        // It has to be another one each time, not one that nobody can guess.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }
}
