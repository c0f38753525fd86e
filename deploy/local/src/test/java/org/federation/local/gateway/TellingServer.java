package org.federation.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A process behind the gateway that tells what reached it, in HTTP/1.1 or HTTP/2. */
final class TellingServer implements AutoCloseable {

    private static final byte[] VIDEO = "0123456789".getBytes(StandardCharsets.US_ASCII);
    private static final Buffer LONG = Buffer.buffer(new byte[4 << 20]);

    /** As the services have it. */
    private static final HttpServerOptions OPTIONS = new HttpServerOptions()
            .setHttp2RstFloodMaxRstFramePerWindow(0)
            .setMaxHeaderSize(32 * 1024)
            .setInitialSettings(new Http2Settings().setMaxConcurrentStreams(100).setMaxHeaderListSize(512 * 1024));

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server = vertx.createHttpServer(OPTIONS)
            .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage))
            .requestHandler(TellingServer::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();

    int port() {
        return server.actualPort();
    }

    private static void answer(HttpServerRequest request) {
        if (request.path().startsWith("/media")) {
            assertEquals("bytes=2-4", request.getHeader("Range"));
            if (request.path().endsWith("/long")) {
                request.response().end(LONG);
                return;
            }
            request.response()
                    .setStatusCode(206)
                    .putHeader("Content-Range", "bytes 2-4/10")
                    .putHeader("Content-Type", "video/mp4")
                    .end(Buffer.buffer(VIDEO).slice(2, 5));
            return;
        }
        if (request.path().endsWith("/cut-off")) {
            request.connection().close();
            return;
        }
        if (request.path().endsWith("/long")) {
            request.response().end(LONG);
            return;
        }
        long[] received = {0};
        request.handler(chunk -> received[0] += chunk.length());
        request.endHandler(end -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            request.response()
                    .putHeader("Location", request.absoluteURI() + "/1")
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("version", request.version().name())
                            .put("connection", request.remoteAddress().port())
                            .put("uri", request.uri())
                            .put("received", received[0])
                            .put("headers", headers)
                            .toBuffer());
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
