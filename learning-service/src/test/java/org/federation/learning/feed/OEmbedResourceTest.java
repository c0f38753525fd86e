package org.federation.learning.feed;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OEmbedResourceTest {

    private final Content unit = Content.unit();

    @Test
    void aLecturesAddressIsAnsweredWithItsFrame() {
        String id = unit.published("可嵌入", Clip.SMALL);

        oembed("url", "https://learn.test/lectures/" + id + "?zone=a")
                .statusCode(200)
                .body("type", equalTo("video"))
                .body("version", equalTo("1.0"))
                .body("title", equalTo("可嵌入"))
                .body("author_name", equalTo("李强"))
                .body("provider_name", equalTo("工会学堂"))
                .body("provider_url", equalTo("https://learn.test/"))
                .body("thumbnail_url", startsWith("https://learn.test/media/"))
                .body("thumbnail_width", equalTo(320))
                .body("thumbnail_height", equalTo(180))
                .body("cache_age", notNullValue())
                .body(
                        "html",
                        allOf(
                                startsWith("<iframe src=\"https://learn.test/api/learning/v1/lectures/" + id
                                        + "/embed\" width=\"320\" height=\"180\""),
                                containsString("allowfullscreen")))
                .body("width", equalTo(320))
                .body("height", equalTo(180));
        oembed("url", "https://learn.test/lectures/" + id, "maxwidth", "100", "maxheight", "50")
                .statusCode(200)
                .body("width", equalTo(88))
                .body("height", equalTo(50))
                .body("$", not(hasKey("thumbnail_url")));

        Content.unit()
                .asWorker()
                .queryParam("url", "https://learn.test/lectures/" + id)
                .get("/oembed")
                .then()
                .statusCode(404);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.service("host-app").token())
                .queryParam("url", "https://learn.test/lectures/" + id)
                .get(Content.BASE + "/oembed")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsNoPublishedLectureHereIsNotFound() {
        String draft = unit.draft("草稿");

        oembed("url", "https://learn.test/lectures/" + draft).statusCode(404);
        oembed("url", "https://learn.test/lectures/" + UUID.randomUUID()).statusCode(404);
        oembed("url", "https://elsewhere.test/lectures/" + draft).statusCode(404);
        oembed("url", "https://learn.test.evil/lectures/" + draft).statusCode(404);
        oembed("url", "https://learn.test/zones/a").statusCode(404);
        oembed("url", "no address at all").statusCode(404);
    }

    @Test
    void otherFormatsAreNotImplemented() {
        oembed("url", "https://learn.test/lectures/" + UUID.randomUUID(), "format", "xml")
                .statusCode(501);
        oembed("url", "https://learn.test/lectures/" + UUID.randomUUID(), "maxwidth", "0")
                .statusCode(400);
        unit.asWorker().get("/oembed").then().statusCode(400);
        RestAssured.get(Content.BASE + "/oembed?url=x").then().statusCode(401);
    }

    @Test
    void aFrameKeepsItsProportion() {
        FrameSize film = new FrameSize(1280, 720);

        assertEquals(new FrameSize(640, 360), film.within(640, null));
        assertEquals(new FrameSize(320, 180), film.within(640, 180));
        assertEquals(film, film.within(4000, 4000));
        assertEquals(new FrameSize(1, 1), new FrameSize(9, 1600).within(1, 1));
    }

    private ValidatableResponse oembed(String... parameters) {
        var request = unit.asWorker();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/oembed").then();
    }
}
