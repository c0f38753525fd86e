package org.federation.learning.lecture;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LectureResourceTest {

    private final Content unit = Content.unit();

    @Test
    void aDraftIsSeenByItsStaffAndByNoWorker() {
        String id = unit.draft("班前会怎么开");

        unit.asEditor()
                .get("/lectures/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("draft"))
                .body("author", equalTo("编辑"))
                .body("media.state", equalTo("none"))
                .body("plays", equalTo(0));
        unit.asWorker().get("/lectures/" + id).then().statusCode(404);
    }

    @Test
    void anotherUnitsDraftIsNotFound() {
        String id = unit.draft("别家的草稿");

        Content other = Content.unit();
        other.asEditor().get("/lectures/" + id).then().statusCode(404);
        other.asEditor()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json; charset=utf-8")
                .body("{\"title\":\"改\"}")
                .patch("/lectures/" + id)
                .then()
                .statusCode(404);
        other.asReviewer()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "approve"))
                .put("/lectures/" + id + "/review")
                .then()
                .statusCode(404);
    }

    @Test
    void aWorkerWritesAndReviewsNothing() {
        String id = unit.draft("工友想改");

        unit.asWorker()
                .contentType(ContentType.JSON)
                .body(Content.words("x"))
                .post("/lectures")
                .then()
                .statusCode(403);
        unit.asWorker().get("/lectures?state=draft").then().statusCode(403);
        unit.asEditor()
                .header("If-Match", unit.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "approve"))
                .put("/lectures/" + id + "/review")
                .then()
                .statusCode(403);
    }

    @Test
    void wrongInputIsNamedFieldByField() {
        unit.asEditor()
                .contentType(ContentType.JSON)
                .body("{\"title\":\" \",\"summary\":\"\",\"topics\":[],\"language\":\"zh-CN\","
                        + "\"speaker\":{\"name\":\"\",\"title\":\"\",\"employer\":\"\",\"honours\":[]}}")
                .post("/lectures")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItems("title", "speaker.name"));
        unit.asEditor()
                .contentType(ContentType.JSON)
                .body("{\"title\":[1],\"speaker\":7}")
                .post("/lectures")
                .then()
                .statusCode(400);
        unit.asEditor()
                .contentType(ContentType.JSON)
                .body("{\"titel\":\"x\"}")
                .post("/lectures")
                .then()
                .statusCode(400);
        unit.asEditor()
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/lectures")
                .then()
                .statusCode(415);
        unit.asEditor().get("/lectures?sort=oldest").then().statusCode(400);
        unit.asEditor().get("/lectures?state=lost").then().statusCode(400);
        unit.asEditor().get("/lectures?cursor=forged").then().statusCode(400);
        unit.asEditor().get("/lectures/not-an-id").then().statusCode(404);
    }

    @Test
    void theSameRequestUnderOneKeyMakesOneLecture() {
        String key = UUID.randomUUID().toString();

        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> unit.asEditor()
                        .header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(Content.words("只建一次"))
                        .post("/lectures")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        assertEquals(ids.get(0), ids.get(1));
        unit.asEditor()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Content.words("另一讲"))
                .post("/lectures")
                .then()
                .statusCode(422);
    }

    @Test
    void aChangeNeedsTheVersionItIsBasedOn() {
        String id = unit.draft("旧题目");
        String tag = unit.tag(id);

        unit.change(id, tag, "{\"title\":\"新题目\"}").then().statusCode(200).body("title", equalTo("新题目"));

        unit.change(id, tag, "{\"title\":\"晚了一步\"}").then().statusCode(412);
        unit.asEditor()
                .contentType("application/merge-patch+json; charset=utf-8")
                .body("{\"title\":\"没看过\"}")
                .patch("/lectures/" + id)
                .then()
                .statusCode(428);
        unit.change(id, unit.tag(id), "{\"author\":\"别人\"}").then().statusCode(400);
        unit.change(id, unit.tag(id), "{\"title\":null}").then().statusCode(400);
    }

    @Test
    void ofManyWhoChangeTheSameVersionAtOnceOneSucceeds() {
        String id = unit.draft("抢着改");
        String tag = unit.tag(id);

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> unit.asEditor()
                        .header("If-Match", tag)
                        .contentType("application/merge-patch+json; charset=utf-8")
                        .body("{\"title\":\"第" + i + "个\"}")
                        .patch("/lectures/" + id)
                        .statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), answers);
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> unit.published("高空作业第" + i + "讲"))
                .toList();
        unit.draft("高空作业草稿");
        String zone = unit.zone();
        unit.arrange(zone, "safety", List.of(ids.get(1)));

        String next = unit.asWorker()
                .get("/lectures?limit=2&q=高空作业")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(2), ids.get(1)))
                .extract()
                .path("next");
        unit.asWorker()
                .queryParam("cursor", next)
                .get("/lectures?limit=2&q=高空作业")
                .then()
                .body("items.id", contains(ids.get(0)))
                .body("next", nullValue());
        unit.asWorker().get("/lectures?zone=" + zone).then().body("items.id", contains(ids.get(1)));
        unit.asWorker().get("/lectures?column=none").then().body("items", empty());
        unit.asWorker().get("/lectures?topic=安全生产").then().body("items.size()", equalTo(3));
        unit.asWorker().get("/lectures?q=不存在的词").then().body("items", empty());
        unit.asWorker().get("/lectures?sort=most-watched&limit=1").then().body("next", notNullValue());
        unit.asEditor().get("/lectures?state=draft").then().body("items.size()", equalTo(1));
        unit.asReviewer().get("/lectures?state=any").then().body("items.size()", equalTo(4));
    }
}
