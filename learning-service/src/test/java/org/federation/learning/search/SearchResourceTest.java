package org.federation.learning.search;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.federation.learning.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchResourceTest {

    @Inject
    SearchIndex index;

    private Found found;

    @BeforeEach
    void aUnitOfItsOwn() {
        found = new Found(index);
    }

    @Test
    void whatIsTooLongOrUnknownIsRefused() {
        refused("q", "安".repeat(300));
        refused("q", "a".repeat(201));
        found.unit
                .asWorker()
                .queryParam("q", "安全")
                .queryParam("kind", "secret")
                .get("/search")
                .then()
                .statusCode(400);
        found.unit.asWorker().get("/search").then().statusCode(400);
        found.unit.asWorker().get("/search/suggestions").then().statusCode(400);
        found.unit
                .asWorker()
                .queryParam("q", "安全")
                .queryParam("cursor", "AAAA")
                .get("/search")
                .then()
                .statusCode(400);
    }

    private void refused(String name, String value) {
        found.unit.asWorker().queryParam(name, value).get("/search").then().statusCode(400);
        found.unit
                .asWorker()
                .queryParam(name, value)
                .get("/search/suggestions")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodySearchesWithoutAToken() {
        given().queryParam("q", "安全").get(Content.BASE + "/search").then().statusCode(401);
        given().queryParam("q", "安全")
                .get(Content.BASE + "/search/suggestions")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "!", "eyJ4IjoxfQ", "bnVsbA", "e30"})
    void aCursorThatIsNoneIsRefused(String cursor) {
        found.article("安全", "");

        found.unit
                .asWorker()
                .queryParam("q", "安全")
                .queryParam("cursor", cursor)
                .get("/search")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a b", "\u0000", "安全", "x'; DROP TABLE zone"})
    void aZoneThatCannotBeIsRefused(String zone) {
        found.unit
                .asWorker()
                .queryParam("q", "安全")
                .queryParam("zone", zone)
                .get("/search")
                .then()
                .statusCode(400);
    }
}
