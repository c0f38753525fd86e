package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.federation.local.Progress;

/**
 * Writes the lectures, the articles about them and their zone, makes and uploads the clips, and lets each lecture out
 * as soon as its film is ready: a second person approves and publishes it.
 */
final class LectureLoading {

    private static final String BASE = "/api/learning/v1";
    private static final int CONFLICT = 409;
    private static final long POLL_MILLIS = 1500;

    private final ApiClient api;
    private final Creations creations;
    private final LectureFurnishing furnishing;
    private final ArticleLoading articles;
    private final ClipStudio studio;
    private final ClipUpload upload;
    private final Progress progress;

    LectureLoading(ApiClient api, Creations creations, ClipStudio studio, ClipUpload upload, Progress progress) {
        this.api = api;
        this.creations = creations;
        this.furnishing = new LectureFurnishing(api);
        this.articles = new ArticleLoading(api, creations);
        this.studio = studio;
        this.upload = upload;
        this.progress = progress;
    }

    void load() throws IOException, InterruptedException {
        Map<String, JsonNode> lectures = new LinkedHashMap<>();
        Map<String, String> ids = new LinkedHashMap<>();
        for (JsonNode lecture : DemoFiles.json("lectures.json")) {
            String ref = lecture.path("ref").asText();
            lectures.put(ref, lecture);
            ids.put(ref, creations.id(as(lecture), BASE + "/lectures", "lecture-" + ref, lecture.path("lecture")));
        }
        Map<String, ObjectNode> entries = new LinkedHashMap<>();
        ids.forEach((ref, id) -> entries.put(ref, ArticleLoading.entry("lecture", id)));
        entries.putAll(articles.load(ids));
        progress.line("demo: articles and documents are there");
        arrangeZone(entries);
        List<String> underWay = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : lectures.entrySet()) {
            String path = BASE + "/lectures/" + ids.get(each.getKey());
            if (!api.get(as(each.getValue()), path).is("published")) {
                film(each.getValue(), path);
                underWay.add(each.getKey());
            }
            letOut(underWay, lectures, ids);
        }
        while (!underWay.isEmpty()) {
            Thread.sleep(POLL_MILLIS);
            letOut(underWay, lectures, ids);
        }
    }

    private static String as(JsonNode entry) {
        return entry.path("as").asText();
    }

    private void arrangeZone(Map<String, ObjectNode> placed) throws IOException, InterruptedException {
        JsonNode zone = DemoFiles.json("zone.json");
        String path = BASE + "/zones/" + zone.path("zone").path("slug").asText();
        try {
            api.create(as(zone), BASE + "/zones", "zone", zone.path("zone"));
        } catch (ApiRefusal refusal) {
            // Its slug is taken: by an earlier loading, long enough ago that its key is forgotten.
            if (refusal.status() != CONFLICT) {
                throw refusal;
            }
        }
        ArrayNode columns = ApiClient.JSON.createArrayNode();
        zone.path("columns").forEach(column -> {
            ObjectNode arranged = columns.addObject()
                    .put("slug", column.path("slug").asText())
                    .put("title", column.path("title").asText());
            ArrayNode entries = arranged.putArray("entries");
            column.path("entries").forEach(ref -> entries.add(placed.get(ref.asText())));
            column.path("pinned")
                    .forEach(ref -> entries.add(Objects.requireNonNull(placed.get(ref.asText()))
                            .deepCopy()
                            .put("pinned", true)));
        });
        api.put(as(zone), path + "/columns", api.get(as(zone), path), columns);
    }

    /** Clip and what goes with it, unless an earlier loading brought them here. */
    private void film(JsonNode lecture, String path) throws IOException, InterruptedException {
        String as = as(lecture);
        ApiAnswer seen = api.get(as, path);
        if (seen.body().path("chapters").isEmpty()) {
            furnishing.furnish(as, path, seen, lecture);
        }
        if (seen.body().path("media").path("state").asText().equals("none")) {
            Path clip = studio.make(Clip.of(lecture));
            upload.send(as, seen.id(), clip);
            progress.line(
                    "demo: uploaded 《" + lecture.path("lecture").path("title").asText() + "》");
        }
    }

    private void letOut(List<String> underWay, Map<String, JsonNode> lectures, Map<String, String> ids)
            throws IOException, InterruptedException {
        for (String ref : List.copyOf(underWay)) {
            JsonNode lecture = lectures.getOrDefault(ref, ApiClient.JSON.createObjectNode());
            if (letOut(lecture, BASE + "/lectures/" + ids.get(ref))) {
                underWay.remove(ref);
                progress.line("demo: published 《"
                        + lecture.path("lecture").path("title").asText() + "》");
            }
        }
    }

    private boolean letOut(JsonNode lecture, String path) throws IOException, InterruptedException {
        String reviewer = lecture.path("reviewedBy").asText();
        ApiAnswer seen = api.get(reviewer, path);
        JsonNode media = seen.body().path("media");
        if (media.path("state").asText().equals("failed")) {
            throw new IOException("The film of " + lecture.path("ref") + " failed: " + media.path("problem"));
        }
        if (!media.path("state").asText().equals("ready")) {
            return false;
        }
        if (!seen.is("approved") && !seen.is("published")) {
            ObjectNode approval = ApiClient.JSON.createObjectNode().put("decision", "approve");
            seen = api.put(reviewer, path + "/review", seen, approval);
        }
        if (!seen.is("published")) {
            api.put(reviewer, path + "/publication", seen, ApiClient.JSON.createObjectNode());
        }
        return true;
    }
}
