package org.federation.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;

/** The problem (RFC 9457) a client is told when the process that should answer does not. */
enum Unavailable {
    /** Nothing listens there: it is starting, or has stopped. */
    NOT_UP(503, "not-up", "服务正在启动，请稍候再试", "The service is starting; try again in a moment"),
    /** It was there and went away in the middle. */
    BROKEN_OFF(502, "broken-off", "服务中断了这次请求", "The service broke off this request");

    private static final String RETRY_AFTER_SECONDS = "2";

    private final int status;
    private final String slug;
    private final String chinese;
    private final String english;

    Unavailable(int status, String slug, String chinese, String english) {
        this.status = status;
        this.slug = slug;
        this.chinese = chinese;
        this.english = english;
    }

    static Unavailable because(Throwable failure) {
        return failure instanceof ConnectException ? NOT_UP : BROKEN_OFF;
    }

    ProxyResponse fill(ProxyRequest request, Upstream upstream) {
        String language = request.headers().get("Accept-Language");
        boolean isEnglish = language != null && language.startsWith("en");
        Buffer problem = new JsonObject()
                .put("type", "urn:problem:gateway:" + slug)
                .put("title", isEnglish ? english : chinese)
                .put("status", status)
                .put("upstream", upstream.prefix())
                .toBuffer();
        ProxyResponse response = request.release().response();
        response.setStatusCode(status);
        response.putHeader("Content-Type", "application/problem+json");
        response.putHeader("Cache-Control", "no-store");
        response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        return response.setBody(Body.body(problem));
    }
}
