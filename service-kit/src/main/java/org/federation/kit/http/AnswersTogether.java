package org.federation.kit.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Lets answers that are ready at the same moment, as those of a group commit are, go to the gateway in one packet
 * instead of one each: HTTP/2 has many requests of one connection under way. An answer waits for the others only until
 * its event loop has done what it has to do just now.
 */
@ApplicationScoped
class AnswersTogether {

    private static final Logger LOG = Logger.getLogger(AnswersTogether.class);

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_HEADERS + 4).handler(AnswersTogether::arrange);
    }

    private static void arrange(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2
                && request.request().connection() instanceof ConnectionBase connection) {
            ChannelPipeline pipeline = connection.channelHandlerContext().pipeline();
            if (!(pipeline.first() instanceof FlushConsolidationHandler)) {
                pipeline.addFirst(new Together());
            }
        }
        request.next();
    }

    private static final class Together extends FlushConsolidationHandler {

        Together() {
            super(DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true);
        }

        /**
         * Whoever is answered may have left just now; Vert.x would take the answer to a stream that is gone for a fault
         * of the connection, and close it for everybody.
         */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) throws Exception {
            if (cause instanceof IllegalArgumentException || cause instanceof IllegalStateException) {
                LOG.debug("An answer came too late", cause);
            } else {
                super.exceptionCaught(context, cause);
            }
        }
    }
}
