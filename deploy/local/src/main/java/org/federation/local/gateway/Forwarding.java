package org.federation.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Locale;
import java.util.Set;

/** Tells a process who asked and under which name, and answers for it while it is not there. */
final class Forwarding implements ProxyInterceptor {

    /** The port of an address that names none. */
    private static final int HTTP = 80;

    /** What {@code Connection} holds besides names of headers. */
    private static final Set<String> CONNECTION_OPTIONS = Set.of("upgrade", "keep-alive", "close", "");

    private final Upstream upstream;

    Forwarding(Upstream upstream) {
        this.upstream = upstream;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest asked = request.proxiedRequest();
        MultiMap headers = request.headers();
        dropHopByHop(headers, asked);
        // Set, never added to: this is the edge, and what a client claims about itself counts for nothing.
        headers.remove("Forwarded");
        headers.set("X-Forwarded-For", asked.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        if (asked.authority() != null) {
            // The name the client used: addresses a process makes of it, as in Location, lead back here.
            request.setAuthority(asked.authority());
            headers.set("X-Forwarded-Host", asked.authority().toString());
            int port = asked.authority().port();
            headers.set("X-Forwarded-Port", Integer.toString(port < 0 ? HTTP : port));
        }
        // The gateway has already told the client to go on.
        headers.remove("Expect");
        // No standard, but HTTP/2 forbids it, and would end a connection that others share.
        headers.remove("Proxy-Connection");
        return context.sendRequest().recover(failure -> Future.succeededFuture(unavailable(request, failure)));
    }

    /** What the client meant for this hop only (RFC 9110, 7.6.1); the standard ones the proxy drops itself. */
    private static void dropHopByHop(MultiMap headers, HttpServerRequest asked) {
        for (String named : asked.headers().getAll("Connection")) {
            for (String name : named.split(",")) {
                if (!CONNECTION_OPTIONS.contains(name.strip().toLowerCase(Locale.ROOT))) {
                    headers.remove(name.strip());
                }
            }
        }
    }

    private ProxyResponse unavailable(ProxyRequest request, Throwable failure) {
        return Unavailable.because(failure).fill(request, upstream);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        if (!headers.contains("X-Content-Type-Options")) {
            headers.set("X-Content-Type-Options", "nosniff");
        }
        return context.sendResponse();
    }
}
