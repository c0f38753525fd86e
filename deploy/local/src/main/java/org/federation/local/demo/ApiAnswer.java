package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param body the JSON, an empty object where there was none
 * @param etag for the next change's {@code If-Match}, empty where there was none
 */
record ApiAnswer(int status, JsonNode body, String etag) {

    String id() {
        return body.path("id").asText();
    }

    boolean is(String state) {
        return body.path("state").asText().equals(state);
    }
}
