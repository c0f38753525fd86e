package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes and publishes the contests; the demo's players take the one that is soon over. */
final class ContestLoading {

    private static final String CONTESTS = "/api/quiz/v1/contests";

    private final ApiClient api;
    private final LoadingNotes notes;
    private final Players players;

    ContestLoading(ApiClient api, LoadingNotes notes, Players players) {
        this.api = api;
        this.notes = notes;
        this.players = players;
    }

    void load() throws IOException, InterruptedException {
        for (JsonNode contest : DemoFiles.json("contests.json")) {
            load(contest);
        }
    }

    private void load(JsonNode contest) throws IOException, InterruptedException {
        String as = contest.path("as").asText();
        String ref = contest.path("ref").asText();
        // The same body at every attempt to load it, else its key would be refused.
        Instant written = Instant.parse(notes.keep("contest-" + ref, now().toString()));
        ObjectNode body = contest.path("contest").deepCopy();
        body.setAll(window(contest, written));
        String path = CONTESTS + "/"
                + api.create(as, CONTESTS, "contest-" + ref, body).id();

        ApiAnswer seen = api.get(as, path);
        if (seen.is("draft")) {
            if (isOver(seen)) {
                seen = api.merge(as, path, seen, window(contest, now()));
            }
            seen = api.put(as, path + "/publication", seen, ApiClient.JSON.createObjectNode());
        }
        if (contest.has("players") && !isOver(seen)) {
            awaitOpening(seen);
            for (JsonNode player : contest.path("players")) {
                players.take(
                        path, player.path("as").asText(), player.path("right").asDouble());
            }
        }
    }

    private static ObjectNode window(JsonNode contest, Instant from) {
        return ApiClient.JSON
                .createObjectNode()
                .put(
                        "opensAt",
                        from.plusSeconds(contest.path("opensInSeconds").asLong())
                                .toString())
                .put(
                        "closesAt",
                        from.plusSeconds(contest.path("closesInSeconds").asLong())
                                .toString());
    }

    private static boolean isOver(ApiAnswer contest) {
        return !now().isBefore(Instant.parse(contest.body().path("closesAt").asText()));
    }

    private static void awaitOpening(ApiAnswer contest) throws InterruptedException {
        Instant opensAt = Instant.parse(contest.body().path("opensAt").asText());
        Thread.sleep(Math.max(0, ChronoUnit.MILLIS.between(now(), opensAt) + 200));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
