package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;

/** The API refused a request of the demo's. */
final class ApiRefusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ApiRefusal(HttpRequest request, int status, JsonNode problem) {
        super("%s %s: %d %s".formatted(request.method(), request.uri().getPath(), status, problem));
        this.status = status;
    }

    int status() {
        return status;
    }
}
