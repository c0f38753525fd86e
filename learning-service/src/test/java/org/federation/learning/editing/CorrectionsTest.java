package org.federation.learning.editing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Articles;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

/** What is published is corrected by two people, and workers are told. */
@QuarkusTest
class CorrectionsTest {

    private final Content unit = Content.unit();
    private final Articles articles = new Articles(unit);

    @Test
    void aCorrectionReplacesTheWordsWhenASecondPersonApprovesAndNotBefore() {
        String id = articles.published("工时", "每周 44 小时。");
        String correction = propose(id, "每周 40 小时。")
                .then()
                .statusCode(201)
                .body("state", equalTo("proposed"))
                .extract()
                .path("id");
        unit.asWorker()
                .get("/articles/" + id)
                .then()
                .body("html", containsString("44"))
                .body("corrections", empty());

        decide(id, correction, "approve").then().statusCode(200).body("state", equalTo("published"));

        unit.asWorker()
                .get("/articles/" + id)
                .then()
                .statusCode(200)
                .body("html", containsString("40"))
                .body("corrections.note", contains("更正每周工时"))
                .body("corrections[0].at", notNullValue());
        unit.asEditor().get("/articles/" + id + "/versions").then().body("items", hasSize(2));
        unit.asEditor()
                .get("/articles/" + id + "/corrections")
                .then()
                .body("items[0].state", equalTo("made"))
                .body("items[0].review.reviewer", equalTo("审核"))
                .body("items[0].words.body", equalTo("每周 40 小时。"));
        decide(id, correction, "approve").then().statusCode(404);
    }

    @Test
    void aLectureIsCorrectedLikewise() {
        String id = unit.published("讲错了");
        Map<String, Object> words = new HashMap<>(Content.words("讲对了"));
        String correction = unit.asEditor()
                .header("If-Match", unit.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("note", "更正标题", "words", words))
                .post("/lectures/" + id + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        unit.asReviewer()
                .header("If-Match", unit.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "approve"))
                .put("/lectures/" + id + "/corrections/" + correction + "/review")
                .then()
                .statusCode(200);

        unit.asWorker()
                .get("/lectures/" + id)
                .then()
                .body("title", equalTo("讲对了"))
                .body("corrections.note", contains("更正标题"));
    }

    @Test
    void aReturnedCorrectionChangesNothing() {
        String id = articles.published("不用改", "对的");
        String correction = propose(id, "错的").path("id");

        decide(id, correction, "return").then().statusCode(200);

        unit.asWorker()
                .get("/articles/" + id)
                .then()
                .body("html", containsString("对的"))
                .body("corrections", empty());
        propose(id, "再来").then().statusCode(201);
    }

    @Test
    void nobodyApprovesTheirOwnCorrection() {
        String id = articles.published("自己改自己批", "");
        Tokens both = Tokens.person().org(unit.org).id(UUID.randomUUID()).roles("content-editor", "content-reviewer");
        String correction = unit.as(both)
                .header("If-Match", articles.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("note", "改", "words", words("新")))
                .post("/articles/" + id + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        unit.as(both)
                .header("If-Match", articles.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "approve"))
                .put("/articles/" + id + "/corrections/" + correction + "/review")
                .then()
                .statusCode(403)
                .body("type", endsWith(":own-article"));
    }

    @Test
    void onlyWhatIsPublishedIsCorrectedAndByOneAtATime() {
        String draft = articles.draft("还没发", "");
        propose(draft, "新").then().statusCode(409).body("type", endsWith(":article-not-published"));
        String id = articles.published("发了", "");

        List<Integer> answers = IntStream.range(0, 5)
                .parallel()
                .mapToObj(i -> propose(id, "第" + i + "种改法").statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409, 409), answers);
    }

    @Test
    void theSameRequestUnderOneKeyProposesOnce() {
        String id = articles.published("只提一次", "");
        String key = UUID.randomUUID().toString();
        String tag = articles.tag(id);

        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> unit.asEditor()
                        .header("Idempotency-Key", key)
                        .header("If-Match", tag)
                        .contentType(ContentType.JSON)
                        .body(Map.of("note", "改", "words", words("新")))
                        .post("/articles/" + id + "/corrections")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void aCorrectionIsRefusedToStrangersAndWithoutItsBasis() {
        String id = articles.published("谁来改", "");
        String path = "/articles/" + id + "/corrections";
        Map<String, Object> body = Map.of("note", "改", "words", words("新"));

        unit.asWorker()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(403);
        unit.asWorker().get(path).then().statusCode(403);
        unit.asEditor()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(428);
        Content.unit()
                .asEditor()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(404);
        unit.asEditor()
                .header("If-Match", "\"99\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
        unit.asEditor()
                .header("If-Match", articles.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("note", " ", "words", words("新")))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("note"));
        decide(id, UUID.randomUUID().toString(), "approve").then().statusCode(404);
        unit.asReviewer()
                .get(path)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
    }

    private static Map<String, Object> words(String body) {
        return Articles.words("article", "工时", body);
    }

    private Response propose(String article, String body) {
        return unit.asEditor()
                .header("If-Match", articles.tag(article))
                .contentType(ContentType.JSON)
                .body(Map.of("note", "更正每周工时", "words", words(body)))
                .post("/articles/" + article + "/corrections");
    }

    private Response decide(String article, String correction, String decision) {
        return unit.asReviewer()
                .header("If-Match", articles.tag(article))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", decision, "note", "已核对"))
                .put("/articles/" + article + "/corrections/" + correction + "/review");
    }
}
