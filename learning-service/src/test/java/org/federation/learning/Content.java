package org.federation.learning;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.federation.kit.testing.Tokens;

/**
 * A unit of its own for a test, with an editor and a reviewer, who make what the test needs as their real selves would.
 */
public final class Content {

    public static final String BASE = "/api/learning/v1";
    private static final AtomicInteger UNITS = new AtomicInteger();

    public final String org;
    public final UUID editorId;
    private final String server;

    private Content(String server, String org, UUID editorId) {
        this.server = server;
        this.org = org;
        this.editorId = editorId;
    }

    /** A new unit of the service under test. */
    public static Content unit() {
        return unitAt("");
    }

    /** A new unit, used at this server, e.g. {@code http://127.0.0.1:40123}. */
    public static Content unitAt(String server) {
        return new Content(server, "cn.u" + System.nanoTime() + UNITS.incrementAndGet(), UUID.randomUUID());
    }

    /** A new unit that is the root of a tree of its own: what is counted there, no other test has a part in. */
    public static Content root() {
        return new Content("", "r" + System.nanoTime() + UNITS.incrementAndGet(), UUID.randomUUID());
    }

    /** The unit of this name right below, with people of its own. */
    public Content below(String name) {
        return new Content(server, org + "." + name, UUID.randomUUID());
    }

    /** The same unit and people at another server. */
    public Content at(String another) {
        return new Content(another, org, editorId);
    }

    public RequestSpecification as(Tokens person) {
        RequestSpecification request = given().auth().oauth2(person.token());
        return server.isEmpty()
                ? request.basePath(BASE)
                : request.baseUri(server).basePath(BASE);
    }

    public RequestSpecification asEditor() {
        return as(Tokens.person().id(editorId).org(org).name("编辑").roles("worker", "content-editor"));
    }

    public RequestSpecification asReviewer() {
        return as(Tokens.person().org(org).name("审核").roles("worker", "content-reviewer"));
    }

    public RequestSpecification asWorker() {
        return as(worker());
    }

    public Tokens worker() {
        return Tokens.person().org(org + ".team1");
    }

    public static Map<String, Object> words(String title) {
        return Map.of(
                "title",
                title,
                "summary",
                "三分钟讲清一个操作要点。",
                "speaker",
                Map.of("name", "李强", "title", "钳工", "employer", "示例机械厂", "honours", List.of("示例工匠")),
                "topics",
                List.of("安全生产"),
                "language",
                "zh-CN");
    }

    public Response create(String title) {
        return asEditor().contentType(ContentType.JSON).body(words(title)).post("/lectures");
    }

    /** A new draft's id. */
    public String draft(String title) {
        return create(title).then().statusCode(201).extract().path("id");
    }

    /** The ETag a lecture has now. */
    public String tag(String lecture) {
        return asEditor()
                .get("/lectures/" + lecture)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** The answer to a merge patch of a lecture by someone who has seen the version with this ETag. */
    public Response change(String lecture, String tag, String changes) {
        return asEditor()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=utf-8")
                .body(changes)
                .patch("/lectures/" + lecture);
    }

    /** The answer to a new upload of so many bytes. */
    public Response openUpload(String lecture, long length) {
        return openUpload(asEditor(), lecture, length);
    }

    public static Response openUpload(RequestSpecification request, String lecture, long length) {
        String metadata = "lecture "
                + Base64.getEncoder().encodeToString(lecture.getBytes(StandardCharsets.UTF_8))
                + ",filename " + Base64.getEncoder().encodeToString("讲课.mp4".getBytes(StandardCharsets.UTF_8))
                + ",filetype dmlkZW8vbXA0";
        return request.header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .post("/uploads");
    }

    /** The id of an upload that was opened. */
    public String upload(String lecture, long length) {
        String location =
                openUpload(lecture, length).then().statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public Response append(String upload, long offset, byte[] bytes) {
        return asEditor()
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .patch("/uploads/" + upload);
    }

    /** Uploads a film and waits until it is ready, or has failed. */
    public String film(String lecture, byte[] bytes) {
        String upload = upload(lecture, bytes.length);
        if (bytes.length > 0) {
            append(upload, 0, bytes).then().statusCode(204);
        }
        return awaitFilm(lecture);
    }

    /** The state a film comes to. */
    public String awaitFilm(String lecture) {
        return await().atMost(Duration.ofMinutes(4))
                .until(
                        () -> asEditor().get("/lectures/" + lecture).<String>path("media.state"),
                        state -> "ready".equals(state) || "failed".equals(state));
    }

    public Response review(String lecture, String decision) {
        return asReviewer()
                .header("If-Match", tag(lecture))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", decision, "note", "已看完"))
                .put("/lectures/" + lecture + "/review");
    }

    public Response publish(String lecture) {
        return asReviewer()
                .header("If-Match", tag(lecture))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put("/lectures/" + lecture + "/publication");
    }

    /** A lecture with a film of 5 seconds, reviewed and published. */
    public String published(String title) {
        return published(title, Clip.SMALL);
    }

    public String published(String title, Clip clip) {
        String lecture = draft(title);
        film(lecture, clip.bytes());
        review(lecture, "approve").then().statusCode(200);
        publish(lecture).then().statusCode(200);
        return lecture;
    }

    /** A new zone's slug. */
    public String zone() {
        String slug = "zone-" + UUID.randomUUID();
        asEditor()
                .contentType(ContentType.JSON)
                .body(Map.of("slug", slug, "title", "劳模精神", "summary", "微课与故事"))
                .post("/zones")
                .then()
                .statusCode(201);
        return slug;
    }

    /** Puts one column with these lectures into a zone. */
    public void arrange(String zone, String column, List<String> lectures) {
        arrangeEntries(
                zone,
                column,
                lectures.stream().map(id -> Map.of("kind", "lecture", "id", id)).toList());
    }

    /** Puts one column with these entries into a zone. */
    public void arrangeEntries(String zone, String column, List<Map<String, String>> entries) {
        String tag = asEditor().get("/zones/" + zone).header("ETag");
        asEditor()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(List.of(Map.of("slug", column, "title", "微课堂", "entries", entries)))
                .put("/zones/" + zone + "/columns")
                .then()
                .statusCode(200);
    }
}
