package org.federation.learning.lecture;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.Finder;
import org.federation.learning.search.SearchIndex;
import org.federation.learning.search.SearchKind;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchableLecturesTest {

    private final Content unit = Content.unit();
    private final Finder worker = new Finder(unit);

    @Inject
    SearchIndex index;

    @Inject
    SearchableLectures search;

    @Test
    void aLectureIsFoundWhileItIsPublishedByItsWordsAndWhatIsSaid() {
        String id = published("钳工的十年");

        assertEquals(List.of(id), worker.ids("钳工十年"));
        assertEquals(List.of(id), worker.ids("李强"));
        assertEquals(List.of(id), worker.ids("aqsc"));
        assertEquals(List.of(id), worker.ids("示例机械厂"));
        assertEquals(List.of(id), worker.ids("操作要点"));
        worker.search("护目镜")
                .body("items.id", contains(id))
                .body("items.kind", contains("transcript"))
                .body("items[0].lectureId", equalTo(id))
                .body("items[0].title", equalTo("钳工的十年"))
                .body("items[0].snippet", equalTo("先看图纸，戴好护目镜再开机。"))
                .body("items[0].atSeconds", equalTo(1));

        withdraw(id);
        assertEquals(List.of(), worker.ids("李强"));
        assertEquals(List.of(), worker.ids("护目镜"));
        assertEquals(List.of(id), worker.worked("/lectures", "李强"));

        unit.publish(id).then().statusCode(200);
        assertEquals(List.of(id), worker.ids("护目镜"));
    }

    @Test
    void whatWasThereBeforeTheIndexIsEnteredAsItIsNow() {
        String id = published("补录");
        UUID uuid = UUID.fromString(id);
        QuarkusTransaction.requiringNew().run(() -> {
            index.remove(SearchKind.LECTURE, uuid);
            index.remove(SearchKind.TRANSCRIPT, uuid);
        });
        assertEquals(List.of(), worker.ids("李强"));

        QuarkusTransaction.requiringNew().run(() -> search.enter(uuid));
        assertEquals(List.of(id), worker.ids("李强"));
        assertEquals(List.of(id), worker.ids("护目镜"));

        withdraw(id);
        QuarkusTransaction.requiringNew().run(() -> search.enter(uuid));
        assertEquals(List.of(), worker.ids("李强"));
        assertEquals(List.of(), worker.ids("护目镜"));
    }

    @Test
    void draftsAreFoundByTheirStaffAsTheyAreNow() {
        String id = unit.draft("铆工入门");
        assertEquals(List.of(), worker.ids("铆工"));
        assertEquals(List.of(id), worker.worked("/lectures", "铆工"));

        unit.change(id, unit.tag(id), "{\"title\":\"焊工入门\"}").then().statusCode(200);

        assertEquals(List.of(), worker.worked("/lectures", "铆工"));
        assertEquals(List.of(id), worker.worked("/lectures", "hgrm"));
        assertEquals(List.of(), worker.worked("/lectures", "焊工 电工"));
        assertEquals(List.of(id), worker.worked("/lectures", "！？"));
        assertEquals(List.of(), new Finder(Content.unit()).worked("/lectures", "焊工"));
    }

    @Test
    void aCorrectionIsFoundWithAllThatBearsTheTitle() {
        String id = published("车工入门");
        Map<String, Object> words = Map.of("note", "更正标题", "words", Content.words("铣工入门"));
        String correction = unit.asEditor()
                .header("If-Match", unit.tag(id))
                .contentType(ContentType.JSON)
                .body(words)
                .post("/lectures/" + id + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(List.of(id), worker.ids("车工"));

        unit.asReviewer()
                .header("If-Match", unit.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "approve"))
                .put("/lectures/" + id + "/corrections/" + correction + "/review")
                .then()
                .statusCode(200);

        assertEquals(List.of(), worker.ids("车工"));
        assertEquals(List.of(id), worker.ids("铣工"));
        worker.search("护目镜").body("items.title", contains("铣工入门"));
        unit.asWorker()
                .queryParam("q", "xgrm")
                .get("/lectures")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    private String published(String title) {
        String id = unit.draft(title);
        unit.asEditor()
                .header("If-Match", unit.tag(id))
                .contentType("text/vtt; charset=utf-8")
                .body("WEBVTT\n\n00:00.000 --> 00:00.900\n先看图纸，\n\n00:01.000 --> 00:01.800\n戴好护目镜再开机。\n")
                .put("/lectures/" + id + "/captions/zh-CN")
                .then()
                .statusCode(200);
        unit.film(id, Clip.SILENT.bytes());
        unit.review(id, "approve").then().statusCode(200);
        unit.publish(id).then().statusCode(200);
        return id;
    }

    private void withdraw(String id) {
        unit.asReviewer()
                .header("If-Match", unit.tag(id))
                .delete("/lectures/" + id + "/publication")
                .then()
                .statusCode(200);
    }
}
