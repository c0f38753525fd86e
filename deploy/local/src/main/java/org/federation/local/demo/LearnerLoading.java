package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lets people watch lectures to the end, which takes the time it takes, and agree to be shown on boards or not. */
final class LearnerLoading {

    private static final String BASE = "/api/learning/v1";

    /** What a player may be credited: twice the time since the playback began, and this much. */
    private static final int RATE = 2;

    private static final int MARGIN_SECONDS = 5;

    private final ApiClient api;
    private final LoadingNotes notes;

    LearnerLoading(ApiClient api, LoadingNotes notes) {
        this.api = api;
        this.notes = notes;
    }

    private record Watching(String account, String playback, int seconds) {}

    void load() throws IOException, InterruptedException {
        List<Watching> watching = new ArrayList<>();
        for (JsonNode learner : DemoFiles.json("learners.json")) {
            String account = learner.path("as").asText();
            for (JsonNode ref : learner.path("watches")) {
                watching.add(begin(account, BASE + "/lectures/" + id(ref.asText())));
            }
            ObjectNode consent = ApiClient.JSON
                    .createObjectNode()
                    .put("shown", learner.path("shown").asBoolean());
            api.put(account, BASE + "/me/board-consent", null, consent);
        }
        int longest = watching.stream().mapToInt(Watching::seconds).max().orElse(0);
        Thread.sleep(1000L * Math.max(0, longest - MARGIN_SECONDS) / RATE + 1000);
        for (Watching one : watching) {
            end(one);
        }
    }

    private String id(String ref) {
        return notes.find("lecture-" + ref).orElseThrow(() -> new IllegalStateException("No lecture " + ref));
    }

    private Watching begin(String account, String lecture) throws IOException, InterruptedException {
        int seconds = api.get(account, lecture).body().path("durationSeconds").asInt();
        ObjectNode channel = ApiClient.JSON.createObjectNode().put("channel", "app");
        JsonNode playback = api.create(account, lecture + "/playbacks", "playback-" + System.nanoTime(), channel)
                .body();
        return new Watching(account, playback.path("id").asText(), seconds);
    }

    private void end(Watching one) throws IOException, InterruptedException {
        ObjectNode beacon = ApiClient.JSON
                .createObjectNode()
                .put("sequence", 1)
                .put("positionSeconds", one.seconds())
                .put("rate", RATE);
        beacon.putArray("watched").addArray().add(0).add(one.seconds());
        api.create(one.account(), BASE + "/playbacks/" + one.playback() + "/beacons", one.playback(), beacon);
    }
}
