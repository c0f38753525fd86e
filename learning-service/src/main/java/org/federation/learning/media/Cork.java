package org.federation.learning.media;

import io.netty.channel.Channel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Holds back what is too little to fill a packet ({@code TCP_CORK}), so that the head of an answer travels with the
 * first bytes of its film: sent alone it wakes the receiver for nothing, which costs as much as some hundred kilobytes.
 */
final class Cork {

    private final HttpServerRequest request;

    private Cork(HttpServerRequest request) {
        this.request = request;
    }

    /**
     * Only where the kernel knows how, which is Linux without TLS, and where no other answer shares the connection;
     * elsewhere nothing is held back.
     */
    static Cork in(HttpServerRequest request) {
        Cork cork = new Cork(request);
        cork.set(true);
        return cork;
    }

    /** Lets go what was held back. */
    void out() {
        set(false);
    }

    private void set(boolean corked) {
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            Channel channel = connection.channel();
            if (channel instanceof EpollSocketChannel socket && socket.isOpen()) {
                socket.config().setTcpCork(corked);
            }
        }
    }
}
