package org.federation.learning.zone;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ZoneResourceTest {

    private final Content unit = Content.unit();

    @Test
    void aZoneIsSeenByItsUnitAndNoOther() {
        String slug = unit.zone();

        unit.asWorker()
                .get("/zones/" + slug)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("title", equalTo("劳模精神"))
                .body("visits", equalTo(0))
                .body("columns", empty());
        unit.asWorker().get("/zones").then().body("items.slug", hasItem(slug));
        Content.unit().asWorker().get("/zones/" + slug).then().statusCode(404);
        Content.unit().asEditor().get("/zones").then().body("items.slug", not(hasItem(slug)));
        RestAssured.get(Content.BASE + "/zones/" + slug).then().statusCode(401);
    }

    @Test
    void aSlugIsTakenOnlyOnce() {
        String slug = unit.zone();

        unit.asEditor()
                .contentType(ContentType.JSON)
                .body(Map.of("slug", slug, "title", "又一个", "summary", ""))
                .post("/zones")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:learning:zone-slug-taken"));
        unit.asEditor()
                .contentType(ContentType.JSON)
                .body(Map.of("slug", "Not A Slug", "title", "x", "summary", ""))
                .post("/zones")
                .then()
                .statusCode(400);
        unit.asWorker()
                .contentType(ContentType.JSON)
                .body(Map.of("slug", "mine", "title", "x", "summary", ""))
                .post("/zones")
                .then()
                .statusCode(403);
    }

    @Test
    void ofManyWhoTakeASlugAtOnceOneGetsIt() {
        String slug = "twins-" + UUID.randomUUID();

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> unit.asEditor()
                        .contentType(ContentType.JSON)
                        .body(Map.of("slug", slug, "title", "同名", "summary", ""))
                        .post("/zones")
                        .statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
    }

    @Test
    void wordsAreChangedByThoseWhoHaveSeenThem() {
        String slug = unit.zone();
        String tag = unit.asEditor().get("/zones/" + slug).header("ETag");

        change(unit, slug, tag, "{\"title\":\"工匠精神\"}").then().statusCode(200).body("title", equalTo("工匠精神"));

        change(unit, slug, tag, "{\"title\":\"晚了\"}").then().statusCode(412);
        unit.asEditor()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/zones/" + slug)
                .then()
                .statusCode(428);
        change(unit, slug, "*", "{\"slug\":\"other\"}").then().statusCode(400);
        change(Content.unit(), slug, "*", "{\"title\":\"别家\"}").then().statusCode(404);
    }

    private static Response change(Content who, String slug, String tag, String body) {
        return who.asEditor()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=utf-8")
                .body(body)
                .patch("/zones/" + slug);
    }
}
