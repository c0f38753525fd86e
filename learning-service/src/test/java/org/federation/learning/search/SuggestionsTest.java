package org.federation.learning.search;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestionsTest {

    @Inject
    SearchIndex index;

    private Found found;

    @BeforeEach
    void aUnitOfItsOwn() {
        found = new Found(index);
    }

    @Test
    void topicsNamesAndTitlesAreSuggested() {
        String id = found.article("安全帽的戴法", "正文", "安全生产", "安学军");
        found.article("别的", "安全在正文里", "质量");

        assertEquals(List.of("安全生产", "安全帽的戴法"), found.suggestions("安全"));
        assertEquals(List.of("安学军"), found.suggestions("安学"));
        assertEquals(List.of("安全生产"), found.suggestions("aqs"));
        assertEquals(List.of("安全生产", "安全帽的戴法"), found.suggestions("anq"));
        found.unit
                .asWorker()
                .queryParam("q", "帽")
                .get("/search/suggestions")
                .then()
                .body("items[0].id", equalTo(id))
                .body("items[0].kind", equalTo("article"))
                .body("items[0].marks", equalTo(List.of(Map.of("from", 2, "to", 3))));
    }
}
