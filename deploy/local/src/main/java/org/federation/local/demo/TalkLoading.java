package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Enters speakers and venues and schedules the talks, in the days after the loading; again when all are over. */
final class TalkLoading {

    private static final String BASE = "/api/outreach/v1";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int CONFLICT = 409;

    /** The day from which the last talks were scheduled, and the same day once all of them were. */
    private static final String DAY = "talks";

    private static final String DONE = "talks-done";

    private final ApiClient api;
    private final Creations creations;
    private final LoadingNotes notes;
    private final Map<String, String> accountIds = new HashMap<>();

    TalkLoading(ApiClient api, Creations creations, LoadingNotes notes) {
        this.api = api;
        this.creations = creations;
        this.notes = notes;
        Account.all()
                .forEach(account ->
                        accountIds.put(account.username(), account.id().toString()));
    }

    /** Returns whether there was anything to do. */
    boolean load() throws IOException, InterruptedException {
        JsonNode talks = DemoFiles.json("talks.json");
        LocalDate today = LocalDate.now(SHANGHAI);
        Optional<LocalDate> last = notes.find(DAY).map(LocalDate::parse);
        if (last.isPresent() && areOver(talks, last.get(), today)) {
            notes.forget(DONE);
            notes.forget(DAY);
        }
        LocalDate day = LocalDate.parse(notes.keep(DAY, today.toString()));
        if (notes.find(DONE).isPresent()) {
            return false;
        }
        schedule(talks, day);
        notes.keep(DONE, day.toString());
        return true;
    }

    /** Whether every talk that workers can see has been given. */
    static boolean areOver(JsonNode talks, LocalDate scheduledFrom, LocalDate today) {
        for (JsonNode talk : talks) {
            boolean isShown = talk.path("state").asText().equals("published");
            if (isShown && !scheduledFrom.plusDays(talk.path("inDays").asLong()).isBefore(today)) {
                return false;
            }
        }
        return true;
    }

    private void schedule(JsonNode talks, LocalDate day) throws IOException, InterruptedException {
        Map<String, String> speakers = new HashMap<>();
        for (JsonNode speaker : DemoFiles.json("speakers.json")) {
            speakers.put(ref(speaker), speaker(speaker));
        }
        Map<String, String> venues = new HashMap<>();
        for (JsonNode venue : DemoFiles.json("venues.json")) {
            venues.put(ref(venue), create("venue", venue, venue.path("venue"), ref(venue)));
        }
        int number = 0;
        for (JsonNode talk : talks) {
            number++;
            ObjectNode body = talk.path("talk").deepCopy();
            ZonedDateTime start = day.plusDays(talk.path("inDays").asLong())
                    .atTime(LocalTime.parse(talk.path("at").asText()))
                    .atZone(SHANGHAI);
            body.put("speakerId", speakers.get(talk.path("speaker").asText()))
                    .put("venueId", venues.get(talk.path("venue").asText()))
                    .put("startsAt", start.toInstant().toString())
                    .put(
                            "endsAt",
                            start.plusMinutes(talk.path("minutes").asLong())
                                    .toInstant()
                                    .toString());
            schedule(talk, body, day + "-" + number);
        }
    }

    private void schedule(JsonNode talk, JsonNode body, String ref) throws IOException, InterruptedException {
        try {
            settle(talk, BASE + "/talks/" + create("talk", talk, body, ref));
        } catch (ApiRefusal refusal) {
            // By now somebody has planned the speaker or the room otherwise; that plan stands.
            if (refusal.status() != CONFLICT) {
                throw refusal;
            }
        }
    }

    private String speaker(JsonNode speaker) throws IOException, InterruptedException {
        ObjectNode body = speaker.path("speaker").deepCopy();
        if (speaker.has("account")) {
            body.put("personId", accountIds.get(speaker.path("account").asText()));
        }
        return create("speaker", speaker, body, ref(speaker));
    }

    private String create(String kind, JsonNode entry, JsonNode body, String ref)
            throws IOException, InterruptedException {
        return creations.id(entry.path("as").asText(), BASE + "/" + kind + "s", kind + "-" + ref, body);
    }

    private static String ref(JsonNode entry) {
        return entry.path("ref").asText();
    }

    /** Brings a talk from the draft to where the file says; does nothing for one that is past its draft. */
    private void settle(JsonNode talk, String path) throws IOException, InterruptedException {
        String as = talk.path("as").asText();
        String wanted = talk.path("state").asText();
        ApiAnswer seen = api.get(as, path);
        if (seen.is("draft") && !wanted.equals("draft")) {
            seen = api.put(as, path + "/publication", seen, ApiClient.JSON.createObjectNode());
        }
        if (seen.is("published") && wanted.equals("cancelled")) {
            ObjectNode reason = ApiClient.JSON
                    .createObjectNode()
                    .put("reason", talk.path("reason").asText());
            api.put(as, path + "/cancellation", seen, reason);
        }
    }
}
