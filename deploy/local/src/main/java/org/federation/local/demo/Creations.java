package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Creates what the demo consists of, each thing once: a repetition soon after is the same request to the service, by
 * its Idempotency-Key, and one of days later, when the key is forgotten, is spared by a note.
 */
final class Creations {

    private final ApiClient api;
    private final LoadingNotes notes;

    Creations(ApiClient api, LoadingNotes notes) {
        this.api = api;
        this.notes = notes;
    }

    /** Returns the thing's id. */
    String id(String as, String collection, String name, JsonNode body) throws IOException, InterruptedException {
        Optional<String> noted = notes.find(name);
        return noted.isPresent()
                ? noted.get()
                : notes.keep(name, api.create(as, collection, name, body).id());
    }
}
