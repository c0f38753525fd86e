package org.federation.learning.lecture;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaptionResourceTest {

    private final Content unit = Content.unit();

    @Test
    void captionsAreCheckedAndNamed() {
        String id = unit.draft("有字幕");

        captions(id, "zh-CN", "WEBVTT\n\n00:00.000 --> 00:02.000\n大家好\n").statusCode(200);

        unit.asEditor().get("/lectures/" + id).then().body("captions", hasItem("zh-CN"));
        captions(id, "zh-CN", "1\n00:00:00,000 --> 00:00:02,000\nSRT\n")
                .statusCode(422)
                .body("line", equalTo(1));
        captions(id, "zh-CN", "WEBVTT\n\n00:02.000 --> 00:01.000\n倒着\n")
                .statusCode(422)
                .body("line", equalTo(3));
        captions(id, "../../etc", "WEBVTT\n").statusCode(not(equalTo(200)));
    }

    private ValidatableResponse captions(String id, String language, String text) {
        return unit.asEditor()
                .header("If-Match", unit.tag(id))
                .contentType("text/vtt; charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/lectures/" + id + "/captions/" + language)
                .then();
    }
}
