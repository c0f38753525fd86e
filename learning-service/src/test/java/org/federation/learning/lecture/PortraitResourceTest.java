package org.federation.learning.lecture;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.picture.Drawing;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PortraitResourceTest {

    private final Content unit = Content.unit();

    @Test
    void aPortraitIsShownToWorkersUnderASignedAddress() {
        String id = unit.draft("有照片");
        put(id, "image/png", Drawing.png(300, 400)).statusCode(200).body("portraitUrl", startsWith("/media/"));
        unit.film(id, Clip.SILENT.bytes());
        unit.review(id, "approve").then().statusCode(200);
        unit.publish(id).then().statusCode(200);

        String address = unit.asWorker().get("/lectures/" + id).path("portraitUrl");

        RestAssured.given().basePath("").get(address).then().statusCode(200).contentType("image/jpeg");
        RestAssured.given()
                .basePath("")
                .get(address.replaceFirst("/files/[^/]*", "/files/" + UUID.randomUUID()))
                .then()
                .statusCode(403);
        put(id, "image/png", Drawing.png(300, 300)).statusCode(409);
    }

    @Test
    void whatAPortraitReplacesIsGone() {
        String id = unit.draft("换照片");
        String first = put(id, "image/jpeg", Drawing.jpeg(200, 200)).extract().path("portraitUrl");

        put(id, "image/webp", Drawing.webp()).statusCode(200).body("portraitUrl", not(equalTo(first)));

        RestAssured.given().basePath("").get(first).then().statusCode(404);
    }

    @Test
    void aPortraitIsRemovedAndTheApprovalWithIt() {
        String id = unit.draft("去照片");
        String address = put(id, "image/jpeg", Drawing.jpeg(200, 200)).extract().path("portraitUrl");
        unit.film(id, Clip.SILENT.bytes());
        unit.review(id, "approve").then().statusCode(200);

        remove(id).statusCode(200).body("portraitUrl", nullValue()).body("state", equalTo("draft"));

        remove(id).statusCode(404);
        RestAssured.given().basePath("").get(address).then().statusCode(404);
    }

    @Test
    void theContentDecidesAndNotTheName() {
        String id = unit.draft("不是照片");

        put(id, "image/png", "<svg/>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", equalTo("urn:problem:learning:picture-unreadable"));
        put(id, "image/png", Drawing.bomb(30_000, 30_000))
                .statusCode(422)
                .body("type", equalTo("urn:problem:learning:picture-size"));
        put(id, "image/png", Drawing.jpeg(200, 200)).statusCode(200);
        put(id, "image/gif", Drawing.jpeg(200, 200)).statusCode(415);
    }

    private ValidatableResponse put(String id, String type, byte[] file) {
        return unit.asEditor()
                .header("If-Match", unit.tag(id))
                .contentType(type)
                .body(file)
                .put("/lectures/" + id + "/speaker/portrait")
                .then();
    }

    private ValidatableResponse remove(String id) {
        return unit.asEditor()
                .header("If-Match", unit.tag(id))
                .delete("/lectures/" + id + "/speaker/portrait")
                .then();
    }
}
