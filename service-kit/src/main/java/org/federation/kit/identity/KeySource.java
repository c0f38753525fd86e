package org.federation.kit.identity;

import io.smallrye.jwt.util.ResourceUtils;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Where the issuer's keys are read: over HTTP without holding a thread, or from a file. */
final class KeySource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String location;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    KeySource(String location) {
        this.location = location;
    }

    /** A file cannot be away for a while as an issuer can: without it a service should not start. */
    boolean isLocal() {
        return !location.startsWith("http:") && !location.startsWith("https:");
    }

    /** The keys as they are published now; fails if they cannot be had within three seconds. */
    CompletableFuture<KeySet> read() {
        if (isLocal()) {
            return readFile();
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(location)).timeout(PATIENCE).build();
        // The client's own patience ends with the head of an answer.
        return http.sendAsync(request, BodyHandlers.ofString())
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(KeySource::keysIn);
    }

    private static KeySet keysIn(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The issuer answered " + response.statusCode());
        }
        return KeySet.parse(response.body());
    }

    private CompletableFuture<KeySet> readFile() {
        try {
            String text = ResourceUtils.readResource(location);
            if (text == null) {
                throw new FileNotFoundException(location);
            }
            return CompletableFuture.completedFuture(KeySet.parse(text));
        } catch (IOException | IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
