package org.federation.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The platform's API as a script uses it: to look behind the screen, and to play the people not on it. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI origin;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    Api(URI origin) {
        this.origin = origin;
    }

    JsonNode get(String account, String path) {
        return answer(send(account, "GET", path, null));
    }

    JsonNode post(String account, String path, Object body) {
        return answer(send(account, "POST", path, body));
    }

    private static JsonNode answer(HttpResponse<String> response) {
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(
                    response.request().uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return read(response.body());
    }

    private HttpResponse<String> send(String account, String method, String path, Object body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(origin.resolve(path))
                            .method(
                                    method,
                                    body == null
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .header("Authorization", "Bearer " + token(account))
                            .header("Content-Type", "application/json")
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A login's token, which outlives the tests of a fast machine only. */
    private String token(String account) {
        return logins.compute(account, (name, last) -> last == null || last.isOld() ? logIn(name) : last)
                .token();
    }

    private Login logIn(String account) {
        String form =
                "grant_type=password&client_id=local-cli&scope=openid&username=" + account + "&password=" + account;
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(origin.resolve("/auth/realms/federation/protocol/openid-connect/token"))
                            .POST(BodyPublishers.ofString(form))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .build(),
                    BodyHandlers.ofString());
            return new Login(read(response.body()).get("access_token").asText(), Instant.now());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("Not JSON: " + text, e);
        }
    }

    private record Login(String token, Instant at) {

        boolean isOld() {
            return Instant.now().isAfter(at.plusSeconds(120));
        }
    }
}
