package org.federation.learning;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/** A worker of a unit who searches. */
public final class Finder {

    private final Content unit;

    public Finder(Content unit) {
        this.unit = unit;
    }

    public ValidatableResponse search(String words) {
        return unit.asWorker().queryParam("q", words).get("/search").then().statusCode(200);
    }

    /** Ids of what is found, in their order. */
    public List<String> ids(String words) {
        return search(words).extract().path("items.id");
    }

    /** Ids of what staff find among the pieces they work on, e.g. in {@code /articles}. */
    public List<String> worked(String pieces, String words) {
        return unit.asEditor()
                .queryParam("state", "any")
                .queryParam("q", words)
                .get(pieces)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
