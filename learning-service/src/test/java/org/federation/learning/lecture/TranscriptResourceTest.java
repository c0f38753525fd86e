package org.federation.learning.lecture;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.caption.Cue;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TranscriptResourceTest {

    private final Content unit = Content.unit();

    @Inject
    Transcripts transcripts;

    @Test
    void whatIsSaidIsReadInTheLanguageAskedForOrTheOneSpoken() {
        String id = unit.draft("听写");
        put(id, "en", "Slow\nis <b>fast</b>");
        put(id, "zh-CN", "慢\n就是快");
        unit.film(id, Clip.SILENT.bytes());
        unit.review(id, "approve").then().statusCode(200);
        unit.publish(id).then().statusCode(200);

        read(id, "")
                .statusCode(200)
                .body("language", equalTo("zh-CN"))
                .body("languages", contains("en", "zh-CN"))
                .body("cues.text", contains("慢就是快"))
                .body("cues[0].fromSeconds", equalTo(0.25f))
                .body("cues[0].toSeconds", equalTo(1.5f));
        read(id, "?language=en").body("cues.text", contains("Slow is fast"));
        read(id, "?language=fr").statusCode(404);
        read(id, "?language=x%00").statusCode(400);

        Content.unit().asWorker().get("/lectures/" + id + "/transcript").then().statusCode(404);
        RestAssured.get(Content.BASE + "/lectures/" + id + "/transcript").then().statusCode(401);
        assertEquals(
                List.of("en", "zh-CN"),
                transcripts.of(UUID.fromString(id)).stream()
                        .map(Transcripts.Transcript::language)
                        .toList());
        assertEquals(
                List.of(new Cue(0.25, 1.5, "慢就是快")),
                transcripts.of(UUID.fromString(id)).get(1).cues());
    }

    @Test
    void withoutTheLanguageSpokenAnotherIsShownAndWithoutAnyNone() {
        String id = unit.draft("只有英文");
        unit.asEditor().get("/lectures/" + id + "/transcript").then().statusCode(404);

        put(id, "en", "Hello");

        unit.asEditor().get("/lectures/" + id + "/transcript").then().body("language", equalTo("en"));
        unit.asWorker().get("/lectures/" + id + "/transcript").then().statusCode(404);
    }

    private ValidatableResponse read(String id, String query) {
        return unit.asWorker()
                .urlEncodingEnabled(false)
                .get("/lectures/" + id + "/transcript" + query)
                .then();
    }

    private void put(String id, String language, String words) {
        unit.asEditor()
                .header("If-Match", unit.tag(id))
                .contentType("text/vtt; charset=utf-8")
                .body("WEBVTT\n\n00:00.250 --> 00:01.500\n" + words + "\n")
                .put("/lectures/" + id + "/captions/" + language)
                .then()
                .statusCode(200);
    }
}
