package org.federation.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.HttpProxy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The platform's one origin on this machine: sends each path to the process that owns it and answers all others with
 * the web client. Bodies stream both ways, so an upload may be of any size; ranges and WebSockets pass through.
 */
public final class Gateway implements AutoCloseable {

    private static final int LONGEST_LINE_AND_HEADERS = 32 * 1024;

    /** Of a client's connection: whoever has vanished in the midst of a request holds up nothing behind the gateway. */
    private static final int LONGEST_SILENCE_SECONDS = 120;

    private final Vertx vertx;
    private final HttpServer server;
    private final Map<Upstream, HttpProxy> proxies = new LinkedHashMap<>();
    private final WebClientFiles files;

    private Gateway(Path webClient, List<Upstream> upstreams) {
        BrokenOff.silenceNetty();
        // A proxy and a few small files need no pool of twenty threads.
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        HttpClientOptions options = new HttpClientOptions()
                .setMaxPoolSize(512)
                .setHttp2MaxPoolSize(16)
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(30)
                .setHttp2KeepAliveTimeout(30)
                .setHttp2ClearTextUpgrade(false);
        HttpClient client = vertx.createHttpClient(options);
        HttpClient shared =
                vertx.createHttpClient(new HttpClientOptions(options).setProtocolVersion(HttpVersion.HTTP_2));
        for (Upstream upstream : upstreams) {
            RequestOptions there = new RequestOptions().setHost("127.0.0.1").setPort(upstream.port());
            proxies.put(
                    upstream,
                    HttpProxy.reverseProxy(client)
                            .origin(context -> {
                                boolean isShared =
                                        upstream.shares(context.request().proxiedRequest());
                                return BrokenOff.tellShortly((isShared ? shared : client).request(there));
                            })
                            .addInterceptor(new Forwarding(upstream)));
        }
        files = new WebClientFiles(vertx, webClient);
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxInitialLineLength(LONGEST_LINE_AND_HEADERS)
                        .setMaxHeaderSize(LONGEST_LINE_AND_HEADERS)
                        .setIdleTimeout(LONGEST_SILENCE_SECONDS)
                        .setHttp2ClearTextEnabled(false)
                        .setHandle100ContinueAutomatically(true))
                .exceptionHandler(BrokenOff::tell)
                .requestHandler(this::route);
    }

    /**
     * Listens on the loopback address.
     *
     * @param port 0 for any free one
     * @param webClient the folder of the built client
     */
    public static Gateway start(int port, Path webClient, List<Upstream> upstreams) {
        Gateway gateway = new Gateway(webClient, upstreams);
        await(gateway.server.listen(port, "127.0.0.1"));
        return gateway;
    }

    public int port() {
        return server.actualPort();
    }

    private void route(HttpServerRequest request) {
        String path = request.path() == null ? "/" : request.path();
        proxies.entrySet().stream()
                .filter(entry -> entry.getKey().owns(path))
                .findFirst()
                .ifPresentOrElse(entry -> entry.getValue().handle(request), () -> answer(request, path));
    }

    private void answer(HttpServerRequest request, String path) {
        if (path.startsWith("/api/")) {
            refuse(request);
        } else {
            files.answer(request);
        }
    }

    /** No page of the client's: who asks for an API that is not there has mistyped it. */
    private static void refuse(HttpServerRequest request) {
        request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(new JsonObject()
                        .put("type", "urn:problem:gateway:no-such-api")
                        .put("title", "没有这个接口 · There is no such API")
                        .put("status", 404)
                        .encode());
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    /** @throws java.util.concurrent.CompletionException with the cause of the failure */
    private static void await(Future<?> future) {
        future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
