package org.federation.learning.lecture;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaptionResourceTest {

    private static final String HELLO = "WEBVTT\n\n00:00.000 --> 00:02.000\n大家好\n";

    private final Content unit = Content.unit();

    @Test
    void captionsAreKeptByLanguageAndReadAgain() {
        String id = unit.draft("有字幕");

        put(id, "zh-CN", "text/vtt", HELLO).statusCode(200).body("captions", contains("zh-CN"));
        put(id, "en", "text/vtt", HELLO.replace("大家好", "Hello")).statusCode(200);

        unit.asReviewer()
                .get("/lectures/" + id + "/captions")
                .then()
                .statusCode(200)
                .body("items.language", contains("en", "zh-CN"))
                .body("items.changedAt", not(contains((Object) null)));
        unit.asEditor()
                .get("/lectures/" + id + "/captions/en")
                .then()
                .statusCode(200)
                .contentType("text/vtt;charset=utf-8")
                .body(equalTo(HELLO.replace("大家好", "Hello")));
        unit.asEditor().get("/lectures/" + id + "/captions/fr").then().statusCode(404);
        put(id, "../../etc", "text/vtt", HELLO).statusCode(not(equalTo(200)));
        put(id, "english", "text/vtt", HELLO).statusCode(400);
        unit.asWorker().get("/lectures/" + id + "/captions").then().statusCode(403);
        Content.unit().asEditor().get("/lectures/" + id + "/captions").then().statusCode(404);
        Content.unit().asEditor().get("/lectures/" + id + "/captions/en").then().statusCode(404);
    }

    @Test
    void everyMistakeIsToldInTheReadersLanguageAndNothingIsKept() {
        String id = unit.draft("字幕有误");
        String file = "WEBVTT\n\n00:02.000 --> 00:01.000\n倒着\n\n00:00:03,000 --> 00:00:04,000\n逗号\n";

        put(id, "zh-CN", "text/vtt", file)
                .statusCode(422)
                .body("type", equalTo("urn:problem:learning:captions-faulty"))
                .body("count", equalTo(2))
                .body("problems.line", contains(3, 6))
                .body("problems[0].message", containsString("结束时间"));
        unit.asEditor()
                .header("If-Match", unit.tag(id))
                .header("Accept-Language", "en")
                .contentType("text/vtt")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/lectures/" + id + "/captions/zh-CN")
                .then()
                .statusCode(422)
                .body("problems[1].message", startsWith("write thousandths"));

        unit.asEditor().get("/lectures/" + id).then().body("captions", empty());
    }

    @Test
    void subRipInTheEncodingOfChineseProgramsIsTaken() {
        String id = unit.draft("字幕软件");

        unit.asEditor()
                .header("If-Match", unit.tag(id))
                .contentType("application/x-subrip")
                .body("1\r\n00:00:00,500 --> 00:00:02,000\r\n慢，就是快\r\n".getBytes(Charset.forName("GB18030")))
                .put("/lectures/" + id + "/captions/zh-CN")
                .then()
                .statusCode(200);

        unit.asEditor()
                .get("/lectures/" + id + "/captions/zh-CN")
                .then()
                .body(equalTo("WEBVTT\n\n00:00:00.500 --> 00:00:02.000\n慢，就是快\n"));
        put(id, "en", "text/plain", HELLO).statusCode(415);
    }

    @Test
    void cuesBeyondTheFilmAreRefused() {
        String id = unit.draft("字幕太长");
        unit.film(id, Clip.SILENT.bytes());

        put(id, "zh-CN", "text/vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\n好\n\n00:30.000 --> 00:31.000\n完\n")
                .statusCode(422)
                .body("problems.line", contains(6));
    }

    @Test
    void aLanguageIsRemovedAndTheApprovalWithIt() {
        String id = unit.draft("去掉英文");
        put(id, "en", "text/vtt", HELLO).statusCode(200);
        unit.film(id, Clip.SILENT.bytes());
        unit.review(id, "approve").then().statusCode(200);

        remove(id, "en").statusCode(200).body("captions", empty()).body("state", equalTo("draft"));

        remove(id, "en").statusCode(404);
        unit.asEditor().get("/lectures/" + id + "/captions/en").then().statusCode(404);
        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .queryParam("action", "lecture.captions")
                .get("/audit-log")
                .then()
                .body("items[0].before", notNullValue())
                .body("items[0].after", equalTo(null));
    }

    @Test
    void nothingChangesWhatIsPublished() {
        String id = unit.published("已发布", Clip.SILENT);

        put(id, "zh-CN", "text/vtt", HELLO).statusCode(409);
        remove(id, "zh-CN").statusCode(409);
    }

    private ValidatableResponse remove(String id, String language) {
        return unit.asEditor()
                .header("If-Match", unit.tag(id))
                .delete("/lectures/" + id + "/captions/" + language)
                .then();
    }

    private ValidatableResponse put(String id, String language, String type, String text) {
        return unit.asEditor()
                .header("If-Match", unit.tag(id))
                .contentType(type + "; charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/lectures/" + id + "/captions/" + language)
                .then();
    }
}
