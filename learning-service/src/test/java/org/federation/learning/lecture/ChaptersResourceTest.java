package org.federation.learning.lecture;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChaptersResourceTest {

    private final Content unit = Content.unit();

    @Test
    void chaptersAreShownToStaffAndToThosePlaying() {
        String id = unit.draft("分章");
        unit.film(id, Clip.SMALL.bytes());

        set(id, chapter(0, "起步") + "," + chapter(3, "进站"))
                .statusCode(200)
                .body("chapters.atSeconds", contains(0, 3))
                .body("chapters.title", contains("起步", "进站"));
        set(id, chapter(1, "只有一章")).statusCode(200).body("chapters.title", contains("只有一章"));

        unit.review(id, "approve").then().statusCode(200).body("chapters.title", contains("只有一章"));
        unit.publish(id).then().statusCode(200);
        unit.asWorker()
                .get("/lectures/" + id)
                .then()
                .body("chapters[0].atSeconds", equalTo(1))
                .body("portraitUrl", equalTo(null));
        unit.asWorker()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/lectures/" + id + "/playbacks")
                .then()
                .statusCode(201)
                .body("chapters.title", contains("只有一章"));
        set(id, chapter(0, "晚了")).statusCode(409);
    }

    @Test
    void chaptersFollowEachOtherWithinTheFilm() {
        String id = unit.draft("章节有误");
        set(id, chapter(3, "甲") + "," + chapter(3, "乙"))
                .statusCode(422)
                .body("type", equalTo("urn:problem:learning:chapters-order"))
                .body("chapter", equalTo(2));
        set(id, chapter(9, "没有片子时不知道有多长")).statusCode(200);
        unit.film(id, Clip.SMALL.bytes());

        set(id, chapter(0, "甲") + "," + chapter(5, "乙"))
                .statusCode(422)
                .body("type", equalTo("urn:problem:learning:chapters-beyond-film"))
                .body("chapter", equalTo(2));

        unit.asEditor().get("/lectures/" + id).then().body("chapters", empty());
    }

    @Test
    void whatIsNoListOfChaptersIsRefused() {
        String id = unit.draft("章节不成样子");

        set(id, chapter(-1, "甲")).statusCode(400);
        set(id, chapter(0, " ")).statusCode(400);
        set(id, "{\"title\":\"甲\"}").statusCode(400);
        set(id, chapter(0, "甲".repeat(101))).statusCode(400);
        set(id, "null").statusCode(400);
        set(id, "{\"atSeconds\":1.5,\"title\":\"甲\"}").statusCode(400);
        set(id, IntStream.range(0, 101).mapToObj(i -> chapter(i, "甲")).collect(Collectors.joining(",")))
                .statusCode(400);
        unit.asEditor().get("/lectures/" + id).then().body("chapters", empty());
    }

    @Test
    void aChangeOfChaptersVoidsAnApprovalAndIsRecorded() {
        String id = unit.draft("改章节");
        set(id, chapter(0, "旧")).statusCode(200);
        unit.film(id, Clip.SILENT.bytes());
        unit.review(id, "approve").then().statusCode(200);

        set(id, chapter(0, "新")).statusCode(200).body("state", equalTo("draft"));

        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .queryParam("action", "lecture.chapters")
                .get("/audit-log")
                .then()
                .body("items[0].before[0].title", equalTo("旧"))
                .body("items[0].after[0].title", equalTo("新"));
    }

    private ValidatableResponse set(String id, String chapters) {
        return unit.asEditor()
                .header("If-Match", unit.tag(id))
                .contentType(ContentType.JSON)
                .body("[" + chapters + "]")
                .put("/lectures/" + id + "/chapters")
                .then();
    }

    private static String chapter(int at, String title) {
        return "{\"atSeconds\":" + at + ",\"title\":\"" + title + "\"}";
    }
}
