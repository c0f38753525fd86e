package org.federation.kit.http;

import static org.federation.kit.trial.Api.BASE;
import static org.federation.kit.trial.Api.asWorker;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyLimitTest {

    private static final int LIMIT = 2 * 1024 * 1024;

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

    @Test
    void aBodyOfUnknownLengthIsHeldToTheLimitToo() throws Exception {
        byte[] endless = ("{\"title\":\"" + "x".repeat(2 * LIMIT)).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + BASE + "/notes"))
                .header("Authorization", "Bearer " + Tokens.person().token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertEquals(413, answer.statusCode());
    }
}
