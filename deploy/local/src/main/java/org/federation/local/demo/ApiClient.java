package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The platform's public API as the demo's people use it: through the gateway, each with a token of their own. */
final class ApiClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST_TRIES = 20;
    private static final int UNAVAILABLE = 503;

    private final URI origin;
    private final Logins logins;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    ApiClient(URI origin) {
        this.origin = origin;
        this.logins = new Logins(http, origin);
    }

    URI address(String path) {
        return origin.resolve(path);
    }

    String token(String account) throws IOException, InterruptedException {
        return logins.token(account);
    }

    ApiAnswer get(String as, String path) throws IOException, InterruptedException {
        return send(as, to(path).GET());
    }

    /** @param key what makes a repetition the same request: after an interruption the first answer comes again */
    ApiAnswer create(String as, String path, String key, JsonNode body) throws IOException, InterruptedException {
        return send(as, to(path).header("Idempotency-Key", "demo-" + key).POST(json(body)));
    }

    /** Changes what was read as {@code seen}; its ETag says so. */
    ApiAnswer put(String as, String path, @Nullable ApiAnswer seen, JsonNode body)
            throws IOException, InterruptedException {
        return send(as, matching(to(path), seen).PUT(json(body)));
    }

    ApiAnswer put(String as, String path, @Nullable ApiAnswer seen, String contentType, String text)
            throws IOException, InterruptedException {
        return put(as, path, seen, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    ApiAnswer put(String as, String path, @Nullable ApiAnswer seen, String contentType, byte[] bytes)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(origin.resolve(path)).header("Content-Type", contentType);
        return send(as, matching(request, seen).PUT(BodyPublishers.ofByteArray(bytes)));
    }

    ApiAnswer merge(String as, String path, ApiAnswer seen, JsonNode patch) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(origin.resolve(path)).header("Content-Type", "application/merge-patch+json");
        return send(as, matching(request, seen).method("PATCH", json(patch)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(origin.resolve(path)).header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder matching(HttpRequest.Builder request, @Nullable ApiAnswer seen) {
        return seen == null ? request : request.header("If-Match", seen.etag());
    }

    private static HttpRequest.BodyPublisher json(JsonNode body) throws IOException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private ApiAnswer send(String as, HttpRequest.Builder request) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            HttpResponse<byte[]> response = http.send(
                    request.setHeader("Authorization", "Bearer " + logins.token(as))
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (response.statusCode() == UNAVAILABLE && tries < MOST_TRIES) {
                Thread.sleep(1000L
                        * response.headers().firstValueAsLong("Retry-After").orElse(1));
                continue;
            }
            if (response.statusCode() >= 400) {
                throw new ApiRefusal(response.request(), response.statusCode(), read(response.body()));
            }
            return new ApiAnswer(
                    response.statusCode(),
                    read(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        }
    }

    private static JsonNode read(byte[] body) throws IOException {
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }
}
