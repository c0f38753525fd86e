package org.federation.learning.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Articles;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

/** An article on its way from the draft to those who read it. */
@QuarkusTest
class ArticleResourceTest {

    private final Content unit = Content.unit();
    private final Articles articles = new Articles(unit);

    @Test
    void itPointsIntoALectureAndTheLectureBackToIt() {
        String lecture = unit.draft("要看的课");
        unit.film(lecture, Clip.SMALL.bytes());
        String body = "[从第 3 秒看起](lecture:" + lecture + "?t=3)";
        String id = articles.published("看课笔记", body);

        unit.asWorker()
                .get("/lectures/" + lecture + "/articles")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        unit.asWorker()
                .get("/articles/" + id)
                .then()
                .body("html", containsString("/lectures/" + lecture + "?t"))
                .body("lectures[0].lectureId", equalTo(lecture))
                .body("lectures[0].atSeconds", equalTo(3));
        Content.unit()
                .asWorker()
                .get("/lectures/" + lecture + "/articles")
                .then()
                .body("items", empty());
        articles.create("article", "太远", body.replace("t=3", "t=5")).then().statusCode(422);
        articles.withdraw(id).then().statusCode(200);
        articles.change(id, articles.tag(id), "{\"body\":\"不再提它\"}").then().statusCode(200);
        articles.out(id);
        unit.asWorker().get("/lectures/" + lecture + "/articles").then().body("items", empty());
    }

    @Test
    void itPointsToNothingItsEditorDoesNotSee() {
        String foreign = Content.unit().draft("别家的课");

        articles.create("article", "偷看", "[看](lecture:" + foreign + "?t=1)")
                .then()
                .statusCode(422)
                .body("type", containsString("lecture-point-unknown"))
                .body("lecture", equalTo(foreign));
        articles.create("article", "写错", "[看](lecture:nonsense)")
                .then()
                .statusCode(422)
                .body("type", containsString("lecture-link"));
    }

    @Test
    void aPreviewIsWhatReadersWillSee() {
        String id = articles.draft("草稿", "");
        articles.attach(id, "图.png", Articles.picture("png", 8, 6)).then().statusCode(200);
        String body = "![图](图.png) ![缺](缺.png) <script>x</script>**好**";

        unit.asEditor()
                .contentType(ContentType.JSON)
                .body(Map.of("article", id, "body", body))
                .post("/articles/preview")
                .then()
                .statusCode(200)
                .body("html", containsString("<strong>好</strong>"))
                .body("html", containsString("/media/"))
                .body("html", not(containsString("script")))
                .body("missing", contains("缺.png"));
        unit.asWorker()
                .contentType(ContentType.JSON)
                .body(Map.of("body", body))
                .post("/articles/preview")
                .then()
                .statusCode(403);
        Content.unit()
                .asEditor()
                .contentType(ContentType.JSON)
                .body(Map.of("article", id, "body", body))
                .post("/articles/preview")
                .then()
                .statusCode(404);
    }

    @Test
    void anotherUnitsDraftIsNotFoundAndAWorkerWritesNothing() {
        String id = articles.draft("别家的草稿", "");

        Content.unit().asEditor().get("/articles/" + id).then().statusCode(404);
        RestAssured.get(Content.BASE + "/articles/" + id).then().statusCode(401);
        unit.asWorker()
                .contentType(ContentType.JSON)
                .body(Articles.words("article", "x", ""))
                .post("/articles")
                .then()
                .statusCode(403);
        unit.asWorker().get("/articles?state=draft").then().statusCode(403);
    }

    @Test
    void whatUnitsAbovePublishIsSeenBelowAndNotTheOtherWayRound() {
        String id = articles.published("上级发的", "");
        Content below = Content.unit();

        unit.as(Tokens.person().org(unit.org + ".a.b.c"))
                .get("/articles/" + id)
                .then()
                .statusCode(200);
        unit.as(Tokens.person().org("cn")).get("/articles/" + id).then().statusCode(404);
        below.asWorker().get("/articles/" + id).then().statusCode(404);
    }

    @Test
    void wrongInputIsNamedFieldByField() {
        unit.asEditor()
                .contentType(ContentType.JSON)
                .body("{\"kind\":\"article\",\"title\":\" \",\"summary\":null,\"body\":\"\",\"topics\":[\"\"]}")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("title", "summary", "topics[0]"));
        articles.create("song", "x", "").then().statusCode(400);
        articles.create("article", "x", "长".repeat(100_001)).then().statusCode(400);
        articles.create("article", "\u0000", "").then().statusCode(400);
        unit.asEditor()
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/articles")
                .then()
                .statusCode(415);
        unit.asEditor().get("/articles?sort=oldest").then().statusCode(400);
        unit.asEditor().get("/articles?kind=song").then().statusCode(400);
        unit.asEditor().get("/articles?cursor=forged").then().statusCode(400);
        unit.asEditor().get("/articles/not-an-id").then().statusCode(404);
    }

    @Test
    void theSameRequestUnderOneKeyMakesOneArticle() {
        String key = UUID.randomUUID().toString();

        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> unit.asEditor()
                        .header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(Articles.words("article", "只建一次", ""))
                        .post("/articles")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void ofManyWhoChangeTheSameVersionAtOnceOneSucceeds() {
        String id = articles.draft("抢着改", "");
        String tag = articles.tag(id);

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i ->
                        articles.change(id, tag, "{\"body\":\"第" + i + "个\"}").statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(200, 412, 412, 412, 412, 412), answers);
    }

    @Test
    void listsArePagedAndFiltered() {
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> articles.published("第" + i + "篇", ""))
                .toList();
        articles.draft("草稿", "");

        String next = unit.asWorker()
                .get("/articles?limit=2")
                .then()
                .body("items.id", contains(ids.get(2), ids.get(1)))
                .extract()
                .path("next");
        unit.asWorker()
                .queryParam("cursor", next)
                .get("/articles?limit=2")
                .then()
                .body("items.id", contains(ids.get(0)))
                .body("next", nullValue());
        unit.asWorker().get("/articles?topic=安全生产").then().body("items.size()", equalTo(3));
        unit.asWorker().get("/articles?topic=别的").then().body("items", empty());
        unit.asWorker().get("/articles?sort=most-read").then().body("items.size()", equalTo(3));
        unit.asEditor().get("/articles?state=draft").then().body("items.size()", equalTo(1));
        unit.asEditor().get("/articles?state=any&sort=most-read").then().body("items.size()", equalTo(4));
    }
}
