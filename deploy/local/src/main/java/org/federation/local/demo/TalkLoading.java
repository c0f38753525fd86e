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

/** Enters speakers and venues and schedules the talks, in the days after the loading. */
final class TalkLoading {

    private static final String BASE = "/api/outreach/v1";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ApiClient api;
    private final LoadingNotes notes;
    private final Map<String, String> accountIds = new HashMap<>();

    TalkLoading(ApiClient api, LoadingNotes notes) {
        this.api = api;
        this.notes = notes;
        Account.all()
                .forEach(account ->
                        accountIds.put(account.username(), account.id().toString()));
    }

    void load() throws IOException, InterruptedException {
        Map<String, String> speakers = new HashMap<>();
        for (JsonNode speaker : DemoFiles.json("speakers.json")) {
            speakers.put(speaker.path("ref").asText(), speaker(speaker));
        }
        Map<String, String> venues = new HashMap<>();
        for (JsonNode venue : DemoFiles.json("venues.json")) {
            venues.put(venue.path("ref").asText(), create("venue", venue, venue.path("venue"), ref(venue)));
        }
        LocalDate day =
                LocalDate.parse(notes.keep("talks", LocalDate.now(SHANGHAI).toString()));
        int number = 0;
        for (JsonNode talk : DemoFiles.json("talks.json")) {
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
            settle(talk, BASE + "/talks/" + create("talk", talk, body, Integer.toString(number)));
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
        return api.create(entry.path("as").asText(), BASE + "/" + kind + "s", kind + "-" + ref, body)
                .id();
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
