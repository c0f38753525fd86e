package org.federation.kit.http;

import static org.federation.kit.trial.Api.BASE;
import static org.federation.kit.trial.Api.asWorker;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyLimitTest {

    private static final int LIMIT = 2 * 1024 * 1024;
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String JSON = "Content-Type: application/json";
    private static final String TEXT = "Content-Type: text/plain";

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        asWorker()
                .body("x".repeat(LIMIT + 1))
                .post("/notes")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:kit:too-large"));
    }

    @Test
    void aBodyOfExactlyTheLimitIsRead() {
        String frame = "{\"title\":\"\"}";
        asWorker()
                .body("{\"title\":\"" + "x".repeat(LIMIT - frame.length()) + "\"}")
                .post("/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:kit:validation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/blocking", "/asynchronous", "/streaming"})
    void aBodyInChunksIsHeldToTheLimitToo(String reading) throws IOException {
        try (RawConnection caller = RawConnection.open()) {
            caller.post("/lengths" + reading, TEXT, CHUNKED);
            caller.sendChunks(LIMIT + 1);
            caller.endChunks();
            assertTooLarge(caller.lastAnswer());
        }
    }

    @Test
    void soIsOneThatIsParsed() throws IOException {
        try (RawConnection caller = RawConnection.open()) {
            caller.post("/notes", JSON, CHUNKED);
            caller.sendChunk("{\"title\":\"");
            caller.sendChunks(LIMIT);
            caller.endChunks();
            assertTooLarge(caller.lastAnswer());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/blocking", "/asynchronous", "/streaming"})
    void aBodyInChunksOfExactlyTheLimitIsRead(String reading) throws IOException {
        try (RawConnection caller = RawConnection.open()) {
            caller.post("/lengths" + reading, TEXT, CHUNKED);
            caller.sendChunks(LIMIT);
            caller.endChunks();
            assertThat(caller.status(), startsWith("HTTP/1.1 200 "));
        }
    }

    @ParameterizedTest
    @CsvSource({"/notes," + JSON, "/nowhere," + TEXT})
    void whoNeverStopsSendingIsHungUpOn(String path, String type) throws IOException {
        try (RawConnection caller = RawConnection.open()) {
            caller.post(path, type, CHUNKED);
            long enough = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            assertThrows(SocketException.class, () -> {
                while (System.nanoTime() < enough) {
                    caller.sendChunks(LIMIT);
                }
            });
        }
    }

    @Test
    void aRefusalInTheMidstOfABodyReachesWhoIsStillSending() throws Exception {
        byte[] body = ("{\"title\":\"" + "x".repeat(3 * LIMIT)).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + BASE + "/notes"))
                .header("Authorization", "Bearer " + Tokens.person().token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertEquals(413, answer.statusCode());
        assertThat(answer.body(), containsString("urn:problem:kit:too-large"));
    }

    private static void assertTooLarge(String answer) {
        assertThat(
                answer,
                allOf(
                        startsWith("HTTP/1.1 413 "),
                        containsString("application/problem+json"),
                        containsString("\"urn:problem:kit:too-large\"")));
    }
}
