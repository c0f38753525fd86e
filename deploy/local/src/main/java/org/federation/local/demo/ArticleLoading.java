package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes the articles and documents with a picture and a PDF of their own making, and lets them out. */
final class ArticleLoading {

    private static final String BASE = "/api/learning/v1/articles";
    private static final String PICTURE = "picture.jpg";
    private static final int PICTURE_HEIGHT = 540;

    private final ApiClient api;
    private final Creations creations;

    ArticleLoading(ApiClient api, Creations creations) {
        this.api = api;
        this.creations = creations;
    }

    /**
     * Brings all of them here.
     *
     * @param lectures ids by {@code ref}, for the places that articles point to
     * @return what a column's entry needs to name each, by {@code ref}
     */
    Map<String, ObjectNode> load(Map<String, String> lectures) throws IOException, InterruptedException {
        Map<String, ObjectNode> entries = new LinkedHashMap<>();
        for (JsonNode article : DemoFiles.json("articles.json")) {
            String ref = article.path("ref").asText();
            JsonNode words = article.path("words");
            ObjectNode draft = words.<ObjectNode>deepCopy().put("body", body(article, lectures));
            String id = creations.id(article.path("as").asText(), BASE, "article-" + ref, draft);
            entries.put(ref, entry(words.path("kind").asText(), id));
            complete(article, BASE + "/" + id);
        }
        return entries;
    }

    static ObjectNode entry(String kind, String id) {
        return ApiClient.JSON.createObjectNode().put("kind", kind).put("id", id);
    }

    private static String body(JsonNode article, Map<String, String> lectures) {
        List<String> lines = new ArrayList<>();
        article.path("body").forEach(line -> lines.add(line.asText()));
        String text = String.join("\n", lines);
        for (Map.Entry<String, String> lecture : lectures.entrySet()) {
            text = text.replace("lecture:@" + lecture.getKey() + "?", "lecture:" + lecture.getValue() + "?");
        }
        return text;
    }

    /** Attachments, cover, approval and publication, as far as an earlier loading has not come. */
    private void complete(JsonNode article, String path) throws IOException, InterruptedException {
        String editor = article.path("as").asText();
        String reviewer = article.path("reviewedBy").asText();
        ApiAnswer seen = api.get(editor, path);
        if (seen.is("published")) {
            return;
        }
        if (seen.is("draft")) {
            seen = attach(editor, path, seen, PICTURE, "image/jpeg", picture(article));
            JsonNode pdf = article.path("pdf");
            if (!pdf.isMissingNode()) {
                seen = attach(
                        editor, path, seen, pdf.path("name").asText(), "application/pdf", new Leaflet(pdf).bytes());
            }
            ObjectNode cover = ApiClient.JSON.createObjectNode().put("cover", PICTURE);
            seen = api.merge(editor, path, seen, cover);
            seen = api.put(
                    reviewer,
                    path + "/review",
                    seen,
                    ApiClient.JSON.createObjectNode().put("decision", "approve"));
        }
        api.put(reviewer, path + "/publication", seen, ApiClient.JSON.createObjectNode());
    }

    private ApiAnswer attach(String as, String path, ApiAnswer seen, String name, String type, byte[] file)
            throws IOException, InterruptedException {
        String address = path + "/attachments/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return api.put(as, address, seen, type, file);
    }

    /** Drawn as a lecture's clip is, of which it is one moment. */
    private static byte[] picture(JsonNode article) throws IOException {
        JsonNode picture = article.path("picture");
        Clip clip = new Clip(
                article.path("ref").asText(),
                10,
                PICTURE_HEIGHT,
                Color.decode(picture.path("palette").path(0).asText()),
                Color.decode(picture.path("palette").path(1).asText()),
                List.of(picture.path("title").asText()),
                article.path("words").path("topics").path(0).asText());
        BufferedImage drawn = new Filmstrip(clip).draw(5);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn, "jpg", bytes);
        return bytes.toByteArray();
    }
}
