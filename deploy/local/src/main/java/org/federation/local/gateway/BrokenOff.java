package org.federation.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Somebody left in the middle of a transfer, as browsers do at each jump in a film: one line, for who debugs. */
final class BrokenOff {

    private static final Logger LOG = Logger.getLogger(BrokenOff.class.getName());

    /** Held, since the log manager forgets a logger that nobody holds, and its filter with it. */
    private static final Logger NETTY = Logger.getLogger("io.netty.channel.AbstractChannelHandlerContext");

    private BrokenOff() {}

    /** Netty warns of what could not be written any more, with a page of stack trace each time. */
    static void silenceNetty() {
        NETTY.setFilter(BrokenOff::isWorthTelling);
    }

    private static boolean isWorthTelling(LogRecord warning) {
        boolean ofClosedChannel =
                warning.getMessage() != null && warning.getMessage().contains("ClosedChannelException");
        if (ofClosedChannel) {
            LOG.fine("Broken off while writing");
        }
        return !ofClosedChannel;
    }

    /** Vert.x tells of a request that was given up only to who asks, or else to the log as an error. */
    static Future<HttpClientRequest> tellShortly(Future<HttpClientRequest> request) {
        return request.map(sent -> sent.exceptionHandler(BrokenOff::tell));
    }

    static void tell(Throwable reason) {
        LOG.log(Level.FINE, "Broken off: {0}", reason.toString());
    }
}
