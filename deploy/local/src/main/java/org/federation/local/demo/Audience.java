package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets the demo's crowd visit the zone and watch lectures, some to the end, in the time that watching takes. */
final class Audience {

    private static final String BASE = "/api/learning/v1";

    /** Whoever watches twice as fast as life has seen the longest clip by then. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(24);

    private static final int A_LITTLE_SECONDS = 12;

    private static final String DONE = "audience";

    private final ApiClient api;
    private final LoadingNotes notes;

    Audience(ApiClient api, LoadingNotes notes) {
        this.api = api;
        this.notes = notes;
    }

    private record Watching(String account, String playback, int seconds) {}

    /** Does nothing if they were there before. */
    void watch() throws IOException, InterruptedException {
        if (notes.find(DONE).isPresent()) {
            return;
        }
        List<Watching> all = new ArrayList<>();
        for (Crowd.Group group : Crowd.groups()) {
            for (Account person : group.people()) {
                visit(person, group.shape().path("channel").asText());
                int rank = group.people().indexOf(person);
                boolean toTheEnd = rank < group.shape().path("complete").asInt();
                for (JsonNode ref : group.shape().path("watch")) {
                    String lecture = notes.find("lecture-" + ref.asText()).orElseThrow();
                    all.add(begin(person, lecture, group.shape().path("channel").asText(), toTheEnd));
                }
            }
        }
        Thread.sleep(LONG_ENOUGH.toMillis());
        for (Watching one : all) {
            tell(one);
        }
        notes.keep(DONE, Integer.toString(all.size()));
    }

    private void visit(Account person, String channel) throws IOException, InterruptedException {
        String zone = DemoFiles.json("zone.json").path("zone").path("slug").asText();
        api.create(person.username(), BASE + "/zones/" + zone + "/visits", "visit", channel(channel));
    }

    private Watching begin(Account person, String lecture, String channel, boolean toTheEnd)
            throws IOException, InterruptedException {
        JsonNode playback = api.create(
                        person.username(),
                        BASE + "/lectures/" + lecture + "/playbacks",
                        "watch-" + lecture,
                        channel(channel))
                .body();
        int seconds = toTheEnd ? playback.path("durationSeconds").asInt() : A_LITTLE_SECONDS;
        return new Watching(person.username(), playback.path("id").asText(), seconds);
    }

    private void tell(Watching one) throws IOException, InterruptedException {
        ObjectNode beacon = ApiClient.JSON
                .createObjectNode()
                .put("sequence", 1)
                .put("positionSeconds", one.seconds())
                .put("rate", 2);
        beacon.putArray("watched").addArray().add(0).add(one.seconds());
        api.create(one.account(), BASE + "/playbacks/" + one.playback() + "/beacons", "told", beacon);
    }

    private static ObjectNode channel(String channel) {
        return ApiClient.JSON.createObjectNode().put("channel", channel);
    }
}
