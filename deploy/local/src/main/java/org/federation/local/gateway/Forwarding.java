package org.federation.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Tells a process who asked and under which name, and answers for it while it is not there. */
final class Forwarding implements ProxyInterceptor {

    private final Upstream upstream;

    Forwarding(Upstream upstream) {
        this.upstream = upstream;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest asked = request.proxiedRequest();
        MultiMap headers = request.headers();
        // Set, never added to: this is the edge, and what a client claims about itself counts for nothing.
        headers.remove("Forwarded");
        headers.set("X-Forwarded-For", asked.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        if (asked.authority() != null) {
            // The name the client used: addresses a process makes of it, as in Location, lead back here.
            request.setAuthority(asked.authority());
            headers.set("X-Forwarded-Host", asked.authority().toString());
            headers.set("X-Forwarded-Port", Integer.toString(asked.authority().port()));
        }
        // The gateway has already told the client to go on.
        headers.remove("Expect");
        return context.sendRequest().recover(failure -> Future.succeededFuture(unavailable(request, failure)));
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
