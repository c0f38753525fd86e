package org.federation.kit.http;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets answers that are ready at the same moment, as those of a group commit are, go to the gateway in one packet
 * instead of one each: HTTP/2 has many requests of one connection under way. An answer waits for the others only until
 * its event loop has done what it has to do just now.
 */
@ApplicationScoped
class AnswersTogether {

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_HEADERS + 4).handler(AnswersTogether::arrange);
    }

    private static void arrange(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2
                && request.request().connection() instanceof ConnectionBase connection) {
            ChannelPipeline pipeline = connection.channelHandlerContext().pipeline();
            if (!(pipeline.first() instanceof FlushConsolidationHandler)) {
                pipeline.addFirst(new FlushConsolidationHandler(
                        FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true));
            }
        }
        request.next();
    }
}
