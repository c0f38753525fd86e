package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Writes and publishes the contests. The demo's players take the one that is soon over, and its results stay; the other
 * one is held again whenever it is over.
 */
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

    /** Returns whether there was anything to do. */
    boolean load() throws IOException, InterruptedException {
        boolean changed = false;
        for (JsonNode contest : DemoFiles.json("contests.json")) {
            changed |= load(contest, "contest-" + contest.path("ref").asText());
        }
        return changed;
    }

    private boolean load(JsonNode contest, String name) throws IOException, InterruptedException {
        String played = name + "-played";
        if (notes.find(played).isPresent()) {
            return false;
        }
        String as = contest.path("as").asText();
        String path = edition(contest, name);
        ApiAnswer seen = api.get(as, path);
        boolean isNew = seen.is("draft");
        if (isNew) {
            seen = isOver(seen) ? api.merge(as, path, seen, window(contest, now())) : seen;
            seen = api.put(as, path + "/publication", seen, ApiClient.JSON.createObjectNode());
        }
        if (contest.has("players")) {
            awaitOpening(seen);
            for (JsonNode player : contest.path("players")) {
                players.take(
                        path, player.path("as").asText(), player.path("right").asDouble());
            }
            notes.keep(played, now().toString());
        }
        return isNew;
    }

    /** The path of the contest as it was last written, or of a new one where that is over. */
    private String edition(JsonNode contest, String name) throws IOException, InterruptedException {
        String as = contest.path("as").asText();
        String began = name + "-began";
        String path = name + "-path";
        Optional<String> last = notes.find(path);
        if (last.isPresent()) {
            ApiAnswer seen = api.get(as, last.get());
            if (seen.is("draft") || !isOver(seen)) {
                return last.get();
            }
            notes.forget(path);
            notes.forget(began);
        }
        // The same body at every attempt to load it, else its key would be refused.
        Instant written = Instant.parse(notes.keep(began, now().toString()));
        ObjectNode body = contest.path("contest").deepCopy();
        body.setAll(window(contest, written));
        ApiAnswer created = api.create(as, CONTESTS, name + "-" + written.getEpochSecond(), body);
        return notes.keep(path, CONTESTS + "/" + created.id());
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
