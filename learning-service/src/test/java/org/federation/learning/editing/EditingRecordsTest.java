package org.federation.learning.editing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.federation.learning.Articles;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditingRecordsTest {

    private final Content unit = Content.unit();
    private final Articles articles = new Articles(unit);

    @Inject
    EditingRecords records;

    @Test
    void anErasedEditorsPiecesStayAndNobodyWroteThem() {
        String article = articles.published("还在", "文字");
        String lecture = unit.draft("也在");
        assertEquals(2, records.export(unit.editorId).size());

        QuarkusTransaction.requiringNew().run(() -> records.erase(unit.editorId, UUID.randomUUID()));

        assertEquals(0, records.export(unit.editorId).size());
        unit.asReviewer()
                .get("/articles/" + article)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("author", equalTo(""));
        unit.asReviewer().get("/lectures/" + lecture).then().statusCode(200).body("author", equalTo(""));
    }
}
