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
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway in front of a small server that tells what reached it. */
class GatewayTest {

    private static final byte[] VIDEO = "0123456789".getBytes(StandardCharsets.US_ASCII);
    private static final Buffer LONG = Buffer.buffer(new byte[4 << 20]);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path site;

    private static Vertx vertx;
    private static HttpServer upstream;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(site.resolve("assets"));
        Files.createDirectories(site.resolve("console"));
        Files.writeString(site.resolve("index.html"), "worker" + " ".repeat(2000));
        Files.writeString(site.resolve("console/index.html"), "console");
        Files.writeString(site.resolve("silent.html"), "answer");
        Files.writeString(site.resolve("service-worker.js"), "worker");
        Files.writeString(site.resolve("manifest.webmanifest"), "{}");
        Files.writeString(site.resolve("assets/app-1a2b.js"), "let a = 1;");
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
                        new Upstream("/api/quiz", 1)),
                List.of("https://portal.test"));
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
                get("/api/learning/v1/lectures?q=%E7%84%8A%20a&x=%2F").body());

        assertEquals("/api/learning/v1/lectures?q=%E7%84%8A%20a&x=%2F", seen.getString("uri"));
    }

    @Test
    void theProcessLearnsWhoAskedAndUnderWhichName() throws Exception {
        HttpResponse<String> response = send(
                to("/api/learning/v1/x").header("X-Forwarded-For", "8.8.8.8").header("Forwarded", "for=8.8.8.8"));

        JsonObject headers = new JsonObject(response.body()).getJsonObject("headers");
        assertEquals("127.0.0.1", headers.getString("x-forwarded-for"));
        assertEquals("http", headers.getString("x-forwarded-proto"));
        assertEquals("127.0.0.1:" + gateway.port(), headers.getString("x-forwarded-host"));
        assertFalse(headers.containsKey("forwarded"));
        assertEquals(
                address("/api/learning/v1/x/1").toString(),
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
                    206, send(to("/media/a.m4s").header("Range", "bytes=2-4")).statusCode());
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
        HttpResponse<byte[]> response = CLIENT.send(
                to("/media/a/b.m4s?sig=x").header("Range", "bytes=2-4").build(), BodyHandlers.ofByteArray());

        assertEquals(206, response.statusCode());
        assertEquals(
                "bytes 2-4/10", response.headers().firstValue("Content-Range").orElseThrow());
        assertArrayEquals("234".getBytes(StandardCharsets.US_ASCII), response.body());
    }

    @Test
    void anUploadLargerThanTheHeapStreamsThrough() throws Exception {
        long size = Runtime.getRuntime().maxMemory() + (1L << 20);
        HttpRequest upload = to("/api/learning/v1/uploads/1")
                .method("PATCH", BodyPublishers.ofInputStream(() -> new Zeros(size)))
                .build();

        JsonObject seen =
                new JsonObject(CLIENT.send(upload, BodyHandlers.ofString()).body());

        assertEquals("PATCH", seen.getString("method"));
        assertEquals(size, seen.getLong("received"));
    }

    @Test
    void aWebSocketTalksBothWays() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = CLIENT.newWebSocketBuilder()
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
        HttpResponse<String> response = send(to("/api/quiz/v1/contests").header("Accept-Language", "en"));

        assertEquals(503, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("2", response.headers().firstValue("Retry-After").orElseThrow());
        assertEquals("urn:problem:gateway:not-up", new JsonObject(response.body()).getString("type"));
    }

    @Test
    void aProcessThatBreaksOffIsABadGatewayToTryAgain() throws Exception {
        HttpResponse<String> response = get("/api/learning/v1/cut-off");

        assertEquals(502, response.statusCode());
        assertEquals("2", response.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void anApiThatIsNotThereIsAProblem() throws Exception {
        HttpResponse<String> response = get("/api/nothing/v1");

        assertEquals(404, response.statusCode());
        assertEquals("urn:problem:gateway:no-such-api", new JsonObject(response.body()).getString("type"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, worker",
        "/index.html, worker",
        "/lectures/0192-af, worker",
        "/apiary, worker",
        "/console, console",
        "/console/talks?month=11, console",
        "/consoles, worker"
    })
    void aPathThatIsNoFileIsAPageOfItsApplication(String path, String application) throws Exception {
        HttpResponse<String> response = get(path);

        assertEquals(200, response.statusCode());
        assertEquals(application, response.body().strip());
        assertEquals("no-cache", response.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(response.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .startsWith("default-src 'self'"));
    }

    /** A kept one would hold an older app on the phone. */
    @ParameterizedTest
    @CsvSource({"/service-worker.js, text/javascript", "/manifest.webmanifest, application/manifest+json"})
    void whatInstallsTheAppIsAskedForAnew(String path, String type) throws Exception {
        HttpResponse<String> response = get(path);

        assertEquals("no-cache", response.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
        assertTrue(policy(response).contains("worker-src 'self' blob:"));
    }

    @Test
    void hostPlatformsFrameTheAnswerToASignInAndNoOtherPage() throws Exception {
        String answer = policy(get("/silent.html"));
        String page = policy(get("/lectures"));

        assertTrue(answer.endsWith("frame-ancestors 'self' https://portal.test"), answer);
        assertTrue(page.endsWith("frame-ancestors 'self'"), page);
        assertEquals(
                "unsafe-none",
                get("/silent.html")
                        .headers()
                        .firstValue("Cross-Origin-Opener-Policy")
                        .orElseThrow());
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/gone-9.js", "/robots.txt", "/assets/", "/..%2f..%2fetc/passwd.txt", "/%2e%2e/pom.xml"})
    void aMissingFileIsNotAPage(String path) throws Exception {
        assertEquals(404, get(path).statusCode());
    }

    @Test
    void anAssetIsKeptForeverAndAPageIsAskedForAgain() throws Exception {
        assertEquals(
                "public, max-age=31536000, immutable",
                get("/assets/app-1a2b.js").headers().firstValue("Cache-Control").orElseThrow());
        String etag = get("/").headers().firstValue("ETag").orElseThrow();

        assertEquals(304, send(to("/").header("If-None-Match", etag)).statusCode());
    }

    @Test
    void textIsCompressedForWhoeverTakesIt() throws Exception {
        HttpResponse<InputStream> response =
                CLIENT.send(to("/").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());

        assertEquals("gzip", response.headers().firstValue("Content-Encoding").orElseThrow());
        assertTrue(new String(new GZIPInputStream(response.body()).readAllBytes(), StandardCharsets.UTF_8)
                .startsWith("worker"));
    }

    @Test
    void pagesAreOnlyRead() throws Exception {
        assertEquals(405, send(to("/").POST(BodyPublishers.noBody())).statusCode());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + gateway.port() + path);
    }

    /** So many zero bytes, made as they are read. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
