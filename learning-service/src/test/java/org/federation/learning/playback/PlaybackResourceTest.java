package org.federation.learning.playback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlaybackResourceTest {

    private final Content unit = Content.unit();
    private final Viewer worker = new Viewer(unit, unit.worker());

    @Inject
    TestClock clock;

    @Test
    void aPlaybackEndsWithItsAddresses() {
        String lecture = unit.published("过期", Clip.SMALL);
        String playback = worker.begin(lecture);
        clock.advance(Duration.ofHours(8));

        worker.send(playback, Viewer.beacon(1, 0, 5)).then().statusCode(409);
    }

    @Test
    void aPlaybackBringsAllAPlayerNeeds() {
        String lecture = unit.draft("带字幕");
        unit.asEditor()
                .header("If-Match", unit.tag(lecture))
                .contentType("text/vtt; charset=utf-8")
                .body("WEBVTT\n\n00:00.000 --> 00:02.000\n大家好\n")
                .put("/lectures/" + lecture + "/captions/zh-CN")
                .then()
                .statusCode(200);
        unit.film(lecture, Clip.SMALL.bytes());
        worker.beginning(lecture).then().statusCode(404);
        unit.review(lecture, "approve").then().statusCode(200);
        unit.publish(lecture).then().statusCode(200);

        Response begun = worker.beginning(lecture);

        begun.then()
                .statusCode(201)
                .body("manifestUrl", startsWith("/media/"))
                .body("audioUrl", startsWith("/media/"))
                .body("posterUrl", startsWith("/media/"))
                .body("captions.language", contains("zh-CN"))
                .body("durationSeconds", equalTo(5))
                .body("resumeAtSeconds", equalTo(0))
                .body("expiresAt", notNullValue());
        String captions = begun.path("captions[0].url");
        String text = RestAssured.get(captions)
                .then()
                .statusCode(200)
                .contentType("text/vtt")
                .extract()
                .asString();
        assertEquals("WEBVTT\n\n00:00.000 --> 00:02.000\n大家好\n", text);
    }

    @Test
    void aReviewersPreviewCountsForNothing() {
        String lecture = unit.draft("先看看");
        unit.film(lecture, Clip.SMALL.bytes());
        Viewer reviewer = new Viewer(unit, Tokens.person().org(unit.org).roles("content-reviewer"));

        String playback = reviewer.begin(lecture);
        reviewer.tell(playback, 1, 0, 5).body("counted", equalTo(false)).body("coverage", equalTo(1.0f));

        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("plays", equalTo(0))
                .body("workers", equalTo(0));
        unit.as(reviewer.person()).get("/me/history").then().body("items", empty());
    }

    @Test
    void theSameRequestUnderOneKeyBeginsOnePlayback() {
        String lecture = unit.published("只开始一次", Clip.SMALL);
        String key = UUID.randomUUID().toString();

        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> unit.as(worker.person())
                        .header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(Map.of("channel", "web"))
                        .post("/lectures/" + lecture + "/playbacks")
                        .<String>path("id"))
                .distinct()
                .toList();

        assertEquals(1, ids.size());
    }
}
