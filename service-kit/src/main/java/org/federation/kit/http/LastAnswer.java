package org.federation.kit.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Closes connections after their last answer, which Vert.x leaves to its users: one that says so ({@code Connection:
 * close}), and one to a caller who goes on sending a body that was answered already. What they are still sending is
 * read and thrown away for a while first: a socket that is closed with bytes unread resets the connection, and the
 * caller would never see the answer.
 */
@ApplicationScoped
class LastAnswer {

    private static final long PATIENCE_MILLIS = 3_000;

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_HEADERS + 4).handler(LastAnswer::expect);
    }

    private static void expect(RoutingContext request) {
        if (hasBody(request.request())) {
            Context context = Vertx.currentContext();
            request.addBodyEndHandler(answered -> {
                if (!request.request().isEnded() || saysSo(request.response())) {
                    context.runOnContext(ignored -> readTheRest(request.request(), context.owner()));
                }
            });
        }
        request.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static void readTheRest(HttpServerRequest request, Vertx vertx) {
        if (request.isEnded()) {
            closeAfterTheLast(request);
            return;
        }
        long timer =
                vertx.setTimer(PATIENCE_MILLIS, late -> request.connection().close());
        request.handler(thrownAway -> {})
                .endHandler(ended -> {
                    vertx.cancelTimer(timer);
                    closeAfterTheLast(request);
                })
                .resume();
    }

    private static void closeAfterTheLast(HttpServerRequest request) {
        if (saysSo(request.response())) {
            request.connection().close();
        }
    }

    private static boolean saysSo(HttpServerResponse answer) {
        return answer.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true);
    }
}
