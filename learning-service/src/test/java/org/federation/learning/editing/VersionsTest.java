package org.federation.learning.editing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.federation.learning.Articles;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

/** What lectures and articles said before is kept, with who changed it and when. */
@QuarkusTest
class VersionsTest {

    private final Content unit = Content.unit();
    private final Articles articles = new Articles(unit);

    @Test
    void everySavedChangeOfAnArticleKeepsTheWordsBeforeIt() {
        String id = articles.draft("第一稿", "一");
        articles.change(id, articles.tag(id), "{\"body\":\"二\"}").then().statusCode(200);
        articles.change(id, articles.tag(id), "{\"title\":\"定稿\"}").then().statusCode(200);
        articles.change(id, articles.tag(id), "{}").then().statusCode(200);

        String next = unit.asReviewer()
                .get("/articles/" + id + "/versions?limit=2")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(3, 2)))
                .body("items[0].editor", equalTo("编辑"))
                .body("items[0].at", notNullValue())
                .extract()
                .path("next");
        unit.asReviewer()
                .queryParam("cursor", next)
                .get("/articles/" + id + "/versions?limit=2")
                .then()
                .body("items.number", equalTo(List.of(1)))
                .body("next", nullValue());
        unit.asEditor()
                .get("/articles/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("words.title", equalTo("第一稿"))
                .body("words.body", equalTo("一"));
    }

    @Test
    void everySavedChangeOfALectureKeepsTheWordsBeforeIt() {
        String id = unit.draft("第一稿");
        unit.change(id, unit.tag(id), "{\"title\":\"定稿\"}").then().statusCode(200);

        unit.asEditor().get("/lectures/" + id + "/versions").then().body("items", hasSize(2));
        unit.asEditor()
                .get("/lectures/" + id + "/versions/1")
                .then()
                .body("words.title", equalTo("第一稿"))
                .body("words.speaker.honours", contains("示例工匠"));
        unit.asEditor().get("/lectures/" + id + "/versions/2").then().body("words.title", equalTo("定稿"));
    }

    @Test
    void versionsAreTheirStaffsBusiness() {
        String article = articles.published("公开的", "");
        String lecture = unit.draft("草稿");

        for (String path : List.of("/articles/" + article + "/versions", "/lectures/" + lecture + "/versions")) {
            unit.asWorker().get(path).then().statusCode(403);
            Content.unit().asEditor().get(path).then().statusCode(404);
            Content.unit().asEditor().get(path + "/1").then().statusCode(404);
            unit.asEditor().get(path + "/99").then().statusCode(404);
            unit.asEditor().get(path + "/x").then().statusCode(404);
            unit.asEditor().get(path + "?cursor=forged").then().statusCode(400);
        }
    }
}
