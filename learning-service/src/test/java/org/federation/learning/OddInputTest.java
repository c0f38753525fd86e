package org.federation.learning;

import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What nobody writes by hand and yet comes: it is taken or refused, and is never a fault of the service. */
@QuarkusTest
class OddInputTest {

    private final Content unit = Content.unit();

    @Test
    void aSummaryThatIsOneEndlessWordIsTakenAndFound() {
        String word = new Random(7)
                .ints(4_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Map<String, Object> words = new HashMap<>(Content.words("一个词"));
        words.put("summary", word);

        String id = unit.asEditor()
                .contentType(ContentType.JSON)
                .body(words)
                .post("/lectures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        unit.asEditor()
                .queryParam("state", "any")
                .queryParam("q", word.substring(0, 100))
                .get("/lectures")
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void aSlugOfThousandsOfHyphensIsRefused() {
        unit.asEditor()
                .contentType(ContentType.JSON)
                .body(Map.of("slug", "a" + "-a".repeat(20_000), "title", "长", "summary", ""))
                .post("/zones")
                .then()
                .statusCode(400);
    }

    @Test
    void aVisitToNoPossibleNameIsNotFound() {
        unit.asWorker()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(Map.of("channel", "web"))
                .post("/zones/%00/visits")
                .then()
                .statusCode(404);
    }
}
