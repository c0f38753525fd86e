package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lets people watch lectures to the end, which takes the time it takes, and agree to be shown on boards or not. */
final class LearnerLoading {

    private static final String BASE = "/api/learning/v1";

    /** The fastest that is credited: seconds of film in one of life. */
    private static final int RATE = 2;

    private final ApiClient api;
    private final LoadingNotes notes;

    LearnerLoading(ApiClient api, LoadingNotes notes) {
        this.api = api;
        this.notes = notes;
    }

    private record Watching(String account, String playback, int seconds) {}

    void load() throws IOException, InterruptedException {
        JsonNode learners = DemoFiles.json("learners.json");
        int most = 0;
        for (JsonNode learner : learners) {
            ObjectNode consent = ApiClient.JSON
                    .createObjectNode()
                    .put("shown", learner.path("shown").asBoolean());
            api.put(learner.path("as").asText(), BASE + "/me/board-consent", null, consent);
            most = Math.max(most, learner.path("watches").size());
        }
        // One lecture after the other: a worker's time is credited once, whatever they watch in it.
        for (int round = 0; round < most; round++) {
            watch(learners, round);
        }
    }

    private void watch(JsonNode learners, int round) throws IOException, InterruptedException {
        List<Watching> watching = new ArrayList<>();
        for (JsonNode learner : learners) {
            JsonNode ref = learner.path("watches").path(round);
            if (!ref.isMissingNode()) {
                watching.add(begin(learner.path("as").asText(), BASE + "/lectures/" + id(ref.asText())));
            }
        }
        int longest = watching.stream().mapToInt(Watching::seconds).max().orElse(0);
        Thread.sleep(1000L * longest / RATE + 1000);
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
