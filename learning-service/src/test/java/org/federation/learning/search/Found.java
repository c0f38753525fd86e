package org.federation.learning.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.learning.Content;

/** Documents of a unit of their own, and what its workers find of them. */
final class Found {

    static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

    final Content unit = Content.unit();
    private final SearchIndex index;

    Found(SearchIndex index) {
        this.index = index;
    }

    String article(String title, String body, String... names) {
        return put(SearchKind.ARTICLE, document(title, body, List.of(names)));
    }

    String put(SearchKind kind, SearchDocument... documents) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> index.put(kind, id, List.of(documents)));
        return id.toString();
    }

    SearchDocument document(String title, String body, List<String> names) {
        return new SearchDocument(title, names, body, List.of(), new OrgPath(unit.org), LONG_AGO, "zh-CN");
    }

    /** An answer below a lecture. */
    SearchDocument below(UUID lecture, String body) {
        return new SearchDocument("一课", List.of(), body, List.of(), new OrgPath(unit.org), LONG_AGO, "und", lecture);
    }

    /** What a worker of the unit gets for a query. */
    ValidatableResponse search(String query) {
        return unit.asWorker().queryParam("q", query).get("/search").then().statusCode(200);
    }

    /** Ids of what is found, in their order. */
    List<String> ids(String query) {
        return search(query).extract().path("items.id");
    }

    /** Texts that are suggested. */
    List<String> suggestions(String typed) {
        return unit.asWorker()
                .queryParam("q", typed)
                .get("/search/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.text");
    }
}
