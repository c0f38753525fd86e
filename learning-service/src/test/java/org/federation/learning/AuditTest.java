package org.federation.learning;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The audit log tells what was changed, and what it was before. */
@QuarkusTest
class AuditTest {

    private final Content unit = Content.unit();

    @Test
    void aFilmThatVoidsAnApprovalIsRecorded() {
        String lecture = unit.draft("换片");
        unit.film(lecture, Clip.SILENT.bytes());
        unit.review(lecture, "approve").then().statusCode(200);
        String second = unit.upload(lecture, 3);

        unit.append(second, 0, new byte[3]).then().statusCode(204);

        logged("lecture.film")
                .body("items.size()", equalTo(2))
                .body("items[0].after.film", equalTo(second))
                .body("items[0].after.state", equalTo("draft"))
                .body("items[0].before.state", equalTo("approved"))
                .body("items[1].before.film", nullValue())
                .body("items[1].before.state", equalTo("draft"));
    }

    @Test
    void captionsAreRecordedWithThoseTheyReplace() {
        String lecture = unit.draft("换字幕");
        captions(lecture, "第一版");

        captions(lecture, "第二版");

        logged("lecture.captions")
                .body("items[0].before", startsWith("zh-CN-"))
                .body("items[0].after", startsWith("zh-CN-"))
                .body("items[1].before", nullValue());
    }

    @Test
    void anArrangementIsRecordedWithTheOneBefore() {
        String zone = unit.zone();
        String lecture = unit.draft("上架");
        unit.arrange(zone, "first", List.of(lecture));

        unit.arrange(zone, "second", List.of());

        logged("zone.arrange")
                .body("items[0].before[0].slug", equalTo("first"))
                .body("items[0].before[0].entries[0].id", equalTo(lecture))
                .body("items[0].after[0].slug", equalTo("second"));
    }

    private ValidatableResponse logged(String action) {
        return unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .queryParam("action", action)
                .get("/audit-log")
                .then()
                .statusCode(200);
    }

    private void captions(String lecture, String words) {
        unit.asEditor()
                .header("If-Match", unit.tag(lecture))
                .contentType("text/vtt; charset=utf-8")
                .body("WEBVTT\n\n00:01.000 --> 00:02.000\n" + words + "\n")
                .put("/lectures/" + lecture + "/captions/zh-CN")
                .then()
                .statusCode(200);
    }
}
