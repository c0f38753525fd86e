package org.federation.learning;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyLimitTest {

    private final Content unit = Content.unit();

    @Test
    void aHugeBodyIsRefused() {
        unit.asEditor()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"" + "x".repeat(2_200_000) + "\"}")
                .post("/lectures")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void aPieceOfAFilmMayBeLarger() {
        String upload = unit.upload(unit.draft("大文件"), 12_000_000);

        unit.append(upload, 0, new byte[4_000_000]).then().statusCode(204).header("Upload-Offset", equalTo("4000000"));
    }
}
