package org.federation.learning;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Articles of a unit, made as its editor and reviewer would make them. */
public final class Articles {

    public static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private final Content unit;

    public Articles(Content unit) {
        this.unit = unit;
    }

    public static Map<String, Object> words(String kind, String title, String body) {
        Map<String, Object> words = new HashMap<>();
        words.put("kind", kind);
        words.put("title", title);
        words.put("summary", "一句话说清它讲什么。");
        words.put("body", body);
        words.put("topics", List.of("安全生产"));
        return words;
    }

    /** A picture of this size, as {@code png} or {@code jpg}. */
    public static byte[] picture(String format, int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Response create(String kind, String title, String body) {
        return unit.asEditor()
                .contentType(ContentType.JSON)
                .body(words(kind, title, body))
                .post("/articles");
    }

    /** A new draft's id. */
    public String draft(String title, String body) {
        return create("article", title, body).then().statusCode(201).extract().path("id");
    }

    public String tag(String article) {
        return unit.asEditor()
                .get("/articles/" + article)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public Response change(String article, String tag, String changes) {
        return unit.asEditor()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=utf-8")
                .body(changes)
                .patch("/articles/" + article);
    }

    public Response attach(String article, String name, byte[] file) {
        return unit.asEditor()
                .header("If-Match", tag(article))
                .contentType("application/octet-stream")
                .body(file)
                .put("/articles/" + article + "/attachments/{name}", name);
    }

    public Response detach(String article, String name) {
        return unit.asEditor()
                .header("If-Match", tag(article))
                .delete("/articles/" + article + "/attachments/{name}", name);
    }

    public Response review(String article, String decision) {
        return unit.asReviewer()
                .header("If-Match", tag(article))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", decision, "note", "已读完"))
                .put("/articles/" + article + "/review");
    }

    public Response publish(String article, Map<String, String> publication) {
        return unit.asReviewer()
                .header("If-Match", tag(article))
                .contentType(ContentType.JSON)
                .body(publication)
                .put("/articles/" + article + "/publication");
    }

    public Response withdraw(String article) {
        return unit.asReviewer().header("If-Match", tag(article)).delete("/articles/" + article + "/publication");
    }

    /** Lets a draft out. */
    public String out(String article) {
        review(article, "approve").then().statusCode(200);
        publish(article, Map.of()).then().statusCode(200);
        return article;
    }

    /** A published article. */
    public String published(String title, String body) {
        return out(draft(title, body));
    }
}
