package org.federation.local.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway in front of a small server that tells what reached it. */
class GatewayTest {

    private static final byte[] VIDEO = "0123456789".getBytes(StandardCharsets.US_ASCII);
    private static final Buffer LONG = Buffer.buffer(new byte[4 << 20]);

    @TempDir
    static Path site;

    private static Vertx vertx;
    private static HttpServer upstream;
    private static Gateway gateway;
    private static GatewayClient client;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        upstream = vertx.createHttpServer(new HttpServerOptions())
                .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage))
                .requestHandler(GatewayTest::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        gateway = Gateway.start(
                0,
                site,
                List.of(
                        new Upstream("/api/learning", upstream.actualPort()),
                        new Upstream("/media", upstream.actualPort()),
                        new Upstream("/api/quiz", 1)));
        client = new GatewayClient(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
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
                            .put("uri", request.uri())
                            .put("received", received[0])
                            .put("headers", headers)
                            .toBuffer());
        });
    }

    @Test
    void aPathReachesItsProcessAsItWasAsked() throws Exception {
        JsonObject seen = new JsonObject(
                client.get("/api/learning/v1/lectures?q=%E7%84%8A%20a&x=%2F").body());

        assertEquals("/api/learning/v1/lectures?q=%E7%84%8A%20a&x=%2F", seen.getString("uri"));
    }

    @Test
    void theProcessLearnsWhoAskedAndUnderWhichName() throws Exception {
        HttpResponse<String> response = client.send(client.to("/api/learning/v1/x")
                .header("X-Forwarded-For", "8.8.8.8")
                .header("Forwarded", "for=8.8.8.8"));

        JsonObject headers = new JsonObject(response.body()).getJsonObject("headers");
        assertEquals("127.0.0.1", headers.getString("x-forwarded-for"));
        assertEquals("http", headers.getString("x-forwarded-proto"));
        assertEquals("127.0.0.1:" + gateway.port(), headers.getString("x-forwarded-host"));
        assertFalse(headers.containsKey("forwarded"));
        assertEquals(
                client.address("/api/learning/v1/x/1").toString(),
                response.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void whatIsMeantForOneHopEndsHere() throws Exception {
        String head = raw("""
                GET /api/learning/v1/x HTTP/1.0
                Host: localhost
                Connection: X-Hop
                X-Hop: 1
                TE: trailers
                Proxy-Authorization: Basic eA==

                """);

        assertTrue(head.contains("\"x-forwarded-port\":\"80\""), head);
        for (String hop : List.of("x-hop", "\"te\"", "proxy-authorization")) {
            assertFalse(head.contains(hop), head);
        }
    }

    @Test
    void aFilmLeftInTheMiddleIsNoNews() throws Exception {
        List<LogRecord> told = new CopyOnWriteArrayList<>();
        Handler listener = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord record) {
                told.add(record);
            }
        };
        Logger.getLogger("").addHandler(listener);
        try {
            for (int i = 0; i < 20; i++) {
                leaveInTheMiddle();
            }
            assertEquals(
                    206,
                    client.send(client.to("/media/a.m4s").header("Range", "bytes=2-4"))
                            .statusCode());
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertEquals(List.of(), told.stream().map(LogRecord::getMessage).toList());
    }

    /** Resets the connection with most of the answer still on its way. */
    private static void leaveInTheMiddle() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write("GET /media/long HTTP/1.1\r\nHost: localhost\r\nRange: bytes=2-4\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(socket.getInputStream().read() > 0);
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRangeComesBackAsARange() throws Exception {
        HttpResponse<byte[]> response = client.http.send(
                client.to("/media/a/b.m4s?sig=x").header("Range", "bytes=2-4").build(), BodyHandlers.ofByteArray());

        assertEquals(206, response.statusCode());
        assertEquals(
                "bytes 2-4/10", response.headers().firstValue("Content-Range").orElseThrow());
        assertArrayEquals("234".getBytes(StandardCharsets.US_ASCII), response.body());
    }

    @Test
    void anUploadLargerThanTheHeapStreamsThrough() throws Exception {
        byte[] piece = new byte[1 << 20];
        int pieces = (int) (Runtime.getRuntime().maxMemory() / piece.length) + 1;
        HttpRequest upload = client.to("/api/learning/v1/uploads/1")
                .method("PATCH", BodyPublishers.ofByteArrays(Collections.nCopies(pieces, piece)))
                .build();

        JsonObject seen =
                new JsonObject(client.http.send(upload, BodyHandlers.ofString()).body());

        assertEquals("PATCH", seen.getString("method"));
        assertEquals((long) pieces * piece.length, seen.getLong("received"));
    }

    @Test
    void aWebSocketTalksBothWays() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = client.http
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + gateway.port() + "/api/learning/v1/live"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                                heard.complete(text.toString());
                                return CompletableFuture.completedFuture(null);
                            }
                        })
                .get(60, TimeUnit.SECONDS);

        socket.sendText("你好", true).get(10, TimeUnit.SECONDS);

        assertEquals("你好", heard.get(60, TimeUnit.SECONDS));
        socket.abort();
    }

    @Test
    void aProcessThatIsNotUpIsAProblemToTryAgain() throws Exception {
        HttpResponse<String> response =
                client.send(client.to("/api/quiz/v1/contests").header("Accept-Language", "en"));

        assertEquals(503, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("2", response.headers().firstValue("Retry-After").orElseThrow());
        assertEquals("urn:problem:gateway:not-up", new JsonObject(response.body()).getString("type"));
    }

    @Test
    void aProcessThatBreaksOffIsABadGatewayToTryAgain() throws Exception {
        HttpResponse<String> response = client.get("/api/learning/v1/cut-off");

        assertEquals(502, response.statusCode());
        assertEquals("2", response.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void anApiThatIsNotThereIsAProblem() throws Exception {
        HttpResponse<String> response = client.get("/api/nothing/v1");

        assertEquals(404, response.statusCode());
        assertEquals("urn:problem:gateway:no-such-api", new JsonObject(response.body()).getString("type"));
    }
}
