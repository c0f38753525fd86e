package org.federation.learning.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.federation.learning.Content;
import org.federation.learning.search.SearchIndex;
import org.federation.learning.search.SearchKind;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchableLecturesTest {

    private final Content unit = Content.unit();

    @Inject
    SearchIndex index;

    @Inject
    SearchableLectures search;

    @Test
    void aLectureIsFoundWhileItIsPublished() {
        String id = unit.published("钳工的十年");

        assertEquals(List.of(id), ids("钳工十年"));
        assertEquals(List.of(id), ids("李强"));
        assertEquals(List.of(id), ids("aqsc"));
        assertEquals(List.of(id), ids("示例机械厂"));
        assertEquals(List.of(id), ids("操作要点"));

        // As if it had been published before there was an index.
        QuarkusTransaction.requiringNew().run(() -> index.remove(SearchKind.LECTURE, UUID.fromString(id)));
        assertEquals(List.of(), ids("李强"));
        QuarkusTransaction.requiringNew().run(() -> search.enter(UUID.fromString(id)));
        assertEquals(List.of(id), ids("李强"));

        unit.asReviewer()
                .header("If-Match", unit.tag(id))
                .delete("/lectures/" + id + "/publication")
                .then()
                .statusCode(200);
        assertEquals(List.of(), ids("李强"));
        QuarkusTransaction.requiringNew().run(() -> search.enter(UUID.fromString(id)));
        assertEquals(List.of(), ids("李强"));
    }

    private List<String> ids(String query) {
        return unit.asWorker()
                .queryParam("q", query)
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
