package org.federation.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Gets access tokens by client credentials (RFC 6749, section 4.4) and keeps each one until shortly before it expires.
 */
final class ClientCredentials {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final EventsConfig.Client client;
    private final HttpClient http;
    private final ObjectMapper json;
    private final Clock clock;
    private String token = "";
    private Instant goodUntil = Instant.MIN;

    ClientCredentials(EventsConfig.Client client, HttpClient http, ObjectMapper json, Clock clock) {
        this.client = client;
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    synchronized String token() throws IOException, InterruptedException {
        if (!clock.instant().isBefore(goodUntil)) {
            fetch();
        }
        return token;
    }

    /** The token was refused, whatever its lifetime says: the next one is a new one. */
    synchronized void discard(String refused) {
        if (token.equals(refused)) {
            goodUntil = Instant.MIN;
        }
    }

    private void fetch() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(client.tokenUrl())
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("The issuer gave no token: " + response.statusCode());
        }
        JsonNode answer = json.readTree(response.body());
        token = answer.path("access_token").asText();
        goodUntil =
                clock.instant().plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
    }

    private String basic() {
        String pair = encode(client.id()) + ":" + encode(client.secret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
