package org.federation.kit.events;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Reads the feed of another service over HTTP. */
final class RemoteFeed {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final TypeReference<List<CloudEvent>> BATCH = new TypeReference<>() {};

    private final URI address;
    private final ClientCredentials credentials;
    private final HttpClient http;
    private final ObjectMapper json;

    RemoteFeed(URI address, ClientCredentials credentials, HttpClient http, ObjectMapper json) {
        this.address = address;
        this.credentials = credentials;
        this.http = http;
        this.json = json;
    }

    /**
     * Events after the position, in order.
     *
     * @throws IOException if the feed cannot be read, or has forgotten some of them (410)
     */
    List<CloudEvent> after(long position, int limit) throws IOException, InterruptedException {
        String token = credentials.token();
        HttpResponse<byte[]> response = get(position, limit, token);
        if (response.statusCode() == 401) {
            credentials.discard(token);
            response = get(position, limit, credentials.token());
        }
        if (response.statusCode() != 200) {
            throw new IOException(address + " answered " + response.statusCode());
        }
        return json.readValue(response.body(), BATCH);
    }

    private HttpResponse<byte[]> get(long position, int limit, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "?after=" + position + "&limit=" + limit))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", CloudEvent.BATCH)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }
}
