package org.federation.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The answer a request got; {@code requestDigest} tells which request, {@code body} is JSON. */
record StoredAnswer(
        String requestDigest,
        int status,
        @Nullable String location,
        @Nullable String entityTag,
        @Nullable String body) {

    /** @throws Problem 422 {@code idempotency-key-reused} if it was another request */
    RestResponse<@Nullable String> replayFor(String digest) {
        if (!requestDigest.equals(digest)) {
            throw Problem.unprocessable("idempotency-key-reused");
        }
        var answer =
                RestResponse.ResponseBuilder.<@Nullable String>create(status).header("Idempotency-Replayed", "true");
        if (body != null) {
            answer.entity(body).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        }
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        if (entityTag != null) {
            answer.header(HttpHeaders.ETAG, entityTag);
        }
        return answer.build();
    }
}
