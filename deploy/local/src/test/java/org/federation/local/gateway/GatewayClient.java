package org.federation.local.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a gateway. */
final class GatewayClient {

    final HttpClient http = HttpClient.newHttpClient();
    private final Gateway gateway;

    GatewayClient(Gateway gateway) {
        this.gateway = gateway;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + gateway.port() + path);
    }
}
