package org.federation.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the gateway to a process: on a connection of one's own in HTTP/1.1, or on one that is shared in HTTP/2. */
class HopTest {

    private static final int MORE_THAN_AT_ONCE = 250;

    @TempDir
    static Path site;

    private static TellingServer upstream;
    private static Gateway gateway;
    private static GatewayClient client;

    @BeforeAll
    static void start() {
        upstream = new TellingServer();
        Pattern shared = Pattern.compile("/api/learning/v1/shared/.*");
        gateway = Gateway.start(0, site, List.of(new Upstream("/api/learning", upstream.port(), shared)));
        client = new GatewayClient(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        upstream.close();
    }

    @Test
    void whatVeryManyAskIsAskedOnConnectionsTheyShare() throws Exception {
        assertEquals("HTTP_2", version(post("/api/learning/v1/shared/x", "{}")));
        assertEquals("HTTP_1_1", version(post("/api/learning/v1/x", "{}")));
    }

    @Test
    void whatMayHoldUpOthersIsAskedOnAConnectionOfItsOwn() throws Exception {
        String path = "/api/learning/v1/shared/x";
        assertEquals("HTTP_1_1", version(client.get(path)), "no POST");
        assertEquals("HTTP_1_1", version(post(path, "x".repeat(10_000))), "a long body");
        assertEquals("HTTP_1_1", version(post(path, "")), "an empty one");
        assertEquals(
                "HTTP_1_1",
                version(client.send(
                        client.to(path).POST(BodyPublishers.ofInputStream(() -> InputStream.nullInputStream())))),
                "one of unknown length");
    }

    /** Nor is it in a head that HTTP/2 forbids, or that is long. */
    @ParameterizedTest
    @ValueSource(strings = {"Proxy-Connection: keep-alive", "Keep-Alive: timeout=5", "TE: trailers", "Cookie: LONG"})
    void noHeadEndsWhatOthersShare(String header) throws Exception {
        int before = connectionOf("/api/learning/v1/shared/x");

        String answer = client.raw("""
                POST /api/learning/v1/shared/x HTTP/1.1
                Host: localhost
                Connection: close
                Content-Length: 2
                %s

                {}""".formatted(header.replace("LONG", "c=" + "x".repeat(16_000))));

        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertEquals(before, connectionOf("/api/learning/v1/shared/x"));
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(client.to(path).POST(BodyPublishers.ofString(body)));
    }

    private static String version(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getString("version");
    }

    /** Neither the connection nor room on it is lost with them. */
    @Test
    void whoLeavesTakesNobodyAlongWhoSharesTheConnection() throws Exception {
        int before = connectionOf("/api/learning/v1/shared/x");
        for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
            client.leaveInTheMiddle("""
                    POST /api/learning/v1/shared/long HTTP/1.1
                    Host: localhost
                    Content-Length: 2

                    {}""");
        }
        assertEquals(before, connectionOf("/api/learning/v1/shared/x"));
    }

    private static int connectionOf(String path) throws Exception {
        return new JsonObject(post(path, "{}").body()).getInteger("connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/learning/v1/x", "/api/learning/v1/shared/x"})
    void theProcessLearnsWhoAskedAndUnderWhichName(String path) throws Exception {
        HttpResponse<String> response = client.send(client.to(path)
                .header("X-Forwarded-For", "8.8.8.8")
                .header("Forwarded", "for=8.8.8.8")
                .POST(BodyPublishers.ofString("{}")));

        JsonObject headers = new JsonObject(response.body()).getJsonObject("headers");
        assertEquals("127.0.0.1", headers.getString("x-forwarded-for"));
        assertEquals("http", headers.getString("x-forwarded-proto"));
        assertEquals("127.0.0.1:" + gateway.port(), headers.getString("x-forwarded-host"));
        assertFalse(headers.containsKey("forwarded"));
        assertEquals(
                client.address(path + "/1").toString(),
                response.headers().firstValue("Location").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/learning/v1/x", "/api/learning/v1/shared/x"})
    void nobodyTalksPastTheGateway(String path) throws Exception {
        String answer = client.raw("""
                POST %s HTTP/1.1
                Host: localhost
                Connection: Upgrade, HTTP2-Settings
                Upgrade: h2c
                HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA
                Content-Length: 2

                {}GET / HTTP/1.1
                Host: localhost
                Connection: close

                """.formatted(path));

        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("h2c"), answer);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("http2-settings"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/learning/v1/x", "/api/learning/v1/shared/x"})
    void whatIsMeantForOneHopEndsHere(String path) throws Exception {
        String head = client.raw("""
                POST %s HTTP/1.0
                Host: localhost
                Connection: X-Hop
                X-Hop: 1
                TE: trailers
                Proxy-Authorization: Basic eA==
                Content-Length: 2

                {}""".formatted(path));

        assertTrue(head.contains("\"x-forwarded-port\":\"80\""), head);
        for (String hop : List.of("x-hop", "\"te\"", "proxy-authorization")) {
            assertFalse(head.contains(hop), head);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/learning/v1/cut-off", "/api/learning/v1/shared/cut-off"})
    void aProcessThatBreaksOffIsABadGatewayToTryAgain(String path) throws Exception {
        HttpResponse<String> response = post(path, "{}");

        assertEquals(502, response.statusCode());
        assertEquals("2", response.headers().firstValue("Retry-After").orElseThrow());
    }
}
