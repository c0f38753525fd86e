package org.federation.local.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
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

    @TempDir
    static Path site;

    private static TellingServer upstream;
    private static Gateway gateway;
    private static GatewayClient client;

    @BeforeAll
    static void start() {
        upstream = new TellingServer();
        gateway = Gateway.start(
                0,
                site,
                List.of(
                        new Upstream("/api/learning", upstream.port()),
                        new Upstream("/media", upstream.port()),
                        new Upstream("/api/quiz", 1)));
        client = new GatewayClient(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        upstream.close();
    }

    @Test
    void aPathReachesItsProcessAsItWasAsked() throws Exception {
        JsonObject seen = new JsonObject(
                client.get("/api/learning/v1/lectures?q=%E7%84%8A%20a&x=%2F").body());

        assertEquals("/api/learning/v1/lectures?q=%E7%84%8A%20a&x=%2F", seen.getString("uri"));
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
                client.leaveInTheMiddle("""
                        GET /media/long HTTP/1.1
                        Host: localhost
                        Range: bytes=2-4

                        """);
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
    void anApiThatIsNotThereIsAProblem() throws Exception {
        HttpResponse<String> response = client.get("/api/nothing/v1");

        assertEquals(404, response.statusCode());
        assertEquals("urn:problem:gateway:no-such-api", new JsonObject(response.body()).getString("type"));
    }
}
