package org.federation.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Access tokens of the demo accounts, asked of Keycloak by the script client and renewed in time. */
final class Logins {

    private static final URI TOKENS = URI.create("/auth/realms/federation/protocol/openid-connect/token");

    /** A token is asked for anew once it is this near its end. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI origin;
    private final Map<String, Token> tokens = new HashMap<>();

    private record Token(String value, long freshUntilNanos) {}

    Logins(HttpClient http, URI origin) {
        this.http = http;
        this.origin = origin;
    }

    synchronized String token(String account) throws IOException, InterruptedException {
        Token token = tokens.get(account);
        if (token == null || token.freshUntilNanos() - System.nanoTime() < 0) {
            token = logIn(account);
            tokens.put(account, token);
        }
        return token.value();
    }

    private Token logIn(String account) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(origin.resolve(TOKENS))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=local-cli&scope=openid&username=%s&password=%s"
                                .formatted(account, account)))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("Keycloak does not let " + account + " in: " + response.body());
        }
        var answer = ApiClient.JSON.readTree(response.body());
        Duration lifetime = Duration.ofSeconds(answer.path("expires_in").asLong());
        return new Token(
                answer.path("access_token").asText(),
                System.nanoTime() + lifetime.minus(MARGIN).toNanos());
    }
}
