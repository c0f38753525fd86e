package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lets people talk below the lectures: one comment is doubtful and waits for a reviewer, some are official answers. */
final class CommentLoading {

    private static final String BASE = "/api/learning/v1";

    private final ApiClient api;
    private final Creations creations;
    private final LoadingNotes notes;

    CommentLoading(ApiClient api, Creations creations, LoadingNotes notes) {
        this.api = api;
        this.creations = creations;
        this.notes = notes;
    }

    /** Once the lectures are out. */
    void load() throws IOException, InterruptedException {
        Map<String, String> ids = new HashMap<>();
        for (JsonNode comment : DemoFiles.json("comments.json")) {
            Optional<String> lecture =
                    notes.find("lecture-" + comment.path("lecture").asText());
            if (lecture.isPresent()) {
                String ref = comment.path("ref").asText();
                ids.put(ref, write(comment, lecture.get(), ids));
            }
        }
    }

    private String write(JsonNode comment, String lecture, Map<String, String> ids)
            throws IOException, InterruptedException {
        String name = "comment-" + comment.path("ref").asText();
        Optional<String> written = notes.find(name);
        if (written.isPresent()) {
            return written.get();
        }
        ObjectNode body = ApiClient.JSON
                .createObjectNode()
                .put("text", comment.path("text").asText())
                .put("official", comment.path("official").asBoolean());
        if (comment.has("replyTo")) {
            body.put("replyTo", ids.get(comment.path("replyTo").asText()));
        }
        String as = comment.path("as").asText();
        String id = creations.id(as, BASE + "/lectures/" + lecture + "/comments", name, body);
        for (JsonNode fan : comment.path("likes")) {
            api.put(fan.asText(), BASE + "/comments/" + id + "/like", null, ApiClient.JSON.createObjectNode());
        }
        return id;
    }
}
