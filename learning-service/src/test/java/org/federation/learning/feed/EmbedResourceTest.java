package org.federation.learning.feed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbedResourceTest {

    private final Content unit = Content.unit();

    @Test
    void onlyHostPlatformsMayFrameThePage() {
        embed(UUID.randomUUID().toString(), "?channel=portal")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", endsWith("; frame-ancestors https://portal.test"))
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self';"))
                .header("X-Frame-Options", nullValue())
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("<script type=\"module\" src=\"/embed.js\"></script>"));
    }

    @Test
    void thePageIsTheSameForEveryLectureThereIsOrIsNot() {
        String draft = unit.draft("机密的草稿");

        Response there = embed(draft, "");
        Response nowhere = embed(UUID.randomUUID().toString(), "?channel=anything");

        assertEquals(there.asString(), nowhere.asString());
        assertEquals(there.header("Content-Security-Policy"), nowhere.header("Content-Security-Policy"));
        there.then().statusCode(200);
    }

    @Test
    void aChannelIsOfTheSameFormAsEverywhere() {
        embed(UUID.randomUUID().toString(), "?channel=NOT%20ONE").then().statusCode(400);
        embed("not-an-id", "").then().statusCode(404);
    }

    private static Response embed(String id, String query) {
        return RestAssured.given().urlEncodingEnabled(false).get(Content.BASE + "/lectures/" + id + "/embed" + query);
    }
}
