package org.federation.learning.lecture;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelatedResourceTest {

    private final Content unit = Content.unit();

    @Test
    void theClosestComeFirstAndTheNextOfTheColumnIsUpNext() {
        String origin = out("本讲", "王工", "安全", "焊接");
        String twoTopics = out("两个话题", "张工", "安全", "焊接", "其他");
        String oneTopic = out("一个话题", "李工", "焊接");
        String sameSpeaker = out("同一个人", "王工", "家乡");
        String sameColumn = out("同一栏目", "赵工", "养花");
        String apart = out("不相干", "钱工", "钓鱼");
        String draft = draft("没有发布", "王工", "安全", "焊接");
        String zone = unit.zone();
        unit.arrange(zone, "first", List.of(apart));
        unit.arrange(zone, "class", List.of(sameSpeaker, origin, draft, sameColumn, oneTopic));

        related(origin, "")
                .statusCode(200)
                .body("items.id", contains(twoTopics, oneTopic, sameSpeaker, sameColumn))
                .body("upNext.id", equalTo(twoTopics));
        related(origin, "?zone=" + zone + "&column=class").body("upNext.id", equalTo(sameColumn));
        related(oneTopic, "?zone=" + zone + "&column=class").body("upNext.id", equalTo(origin));
        related(origin, "?zone=" + zone + "&column=nowhere").body("upNext.id", equalTo(twoTopics));
        related(apart, "").body("items", empty()).body("upNext", nullValue());
        related(origin, "?zone=" + "z".repeat(65)).statusCode(400);

        Content.unit().asWorker().get("/lectures/" + origin + "/related").then().statusCode(404);
        unit.asWorker().get("/lectures/" + draft + "/related").then().statusCode(404);
        unit.asEditor().get("/lectures/" + draft + "/related").then().statusCode(200);
        RestAssured.get(Content.BASE + "/lectures/" + origin + "/related")
                .then()
                .statusCode(401);
    }

    private ValidatableResponse related(String id, String query) {
        return unit.asWorker().get("/lectures/" + id + "/related" + query).then();
    }

    private String out(String title, String speaker, String... topics) {
        String id = draft(title, speaker, topics);
        unit.film(id, Clip.SILENT.bytes());
        unit.review(id, "approve").then().statusCode(200);
        unit.publish(id).then().statusCode(200);
        return id;
    }

    private String draft(String title, String speaker, String... topics) {
        Map<String, Object> words = new HashMap<>(Content.words(title));
        words.put("topics", List.of(topics));
        words.put("speaker", Map.of("name", speaker, "title", "钳工", "employer", "示例机械厂", "honours", List.of()));
        return unit.asEditor()
                .contentType(ContentType.JSON)
                .body(words)
                .post("/lectures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
