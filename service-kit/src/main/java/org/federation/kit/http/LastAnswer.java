package org.federation.kit.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Ends what Vert.x leaves open to its users after an answer: a connection whose last answer it was ({@code Connection:
 * close}), and one whose caller goes on sending a body that was answered already. What they are still sending is read
 * and thrown away for a while first: a socket that is closed with bytes unread resets the connection, and the caller
 * would never see the answer. In HTTP/2 it is the stream that ends and not the connection, which is others' too.
 */
@ApplicationScoped
class LastAnswer {

    private static final long PATIENCE_MILLIS = 3_000;

    /** The answer is whole, only the rest of the request is not wanted (RFC 9113, 8.1). */
    private static final long NO_ERROR = 0;

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_HEADERS + 4).handler(LastAnswer::expect);
    }

    private static void expect(RoutingContext request) {
        if (isShared(request.request())) {
            request.addHeadersEndHandler(ignored -> request.response().headers().remove(HttpHeaders.CONNECTION));
        }
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

    /** Whether others ask on the same connection meanwhile. */
    private static boolean isShared(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    /** Whether one is announced; in HTTP/2 it need not be. */
    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || isShared(request);
    }

    private static void readTheRest(HttpServerRequest request, Vertx vertx) {
        if (request.isEnded()) {
            closeAfterTheLast(request);
            return;
        }
        long timer = vertx.setTimer(PATIENCE_MILLIS, late -> hangUp(request));
        request.handler(thrownAway -> {})
                .endHandler(ended -> {
                    vertx.cancelTimer(timer);
                    closeAfterTheLast(request);
                })
                .resume();
    }

    private static void hangUp(HttpServerRequest request) {
        if (isShared(request)) {
            request.response().reset(NO_ERROR);
        } else {
            request.connection().close();
        }
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
