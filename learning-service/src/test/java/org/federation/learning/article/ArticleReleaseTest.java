package org.federation.learning.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Articles;
import org.federation.learning.Content;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The way of an article and of a document from draft to out. */
@QuarkusTest
class ArticleReleaseTest {

    private final Content unit = Content.unit();
    private final Articles articles = new Articles(unit);

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Test
    void anArticleIsReviewedThenPublishedThenWithdrawn() {
        String id = articles.draft("班组长的一天", "# 清晨\n\n**六点**到岗。");
        articles.publish(id, Map.of()).then().statusCode(409).body("type", containsString("article-not-approved"));
        unit.asWorker().get("/articles/" + id).then().statusCode(404);

        articles.out(id);

        unit.asWorker()
                .get("/articles/" + id)
                .then()
                .statusCode(200)
                .body("html", containsString("<h2>清晨</h2>"))
                .body("readingSeconds", equalTo(10))
                .body("readers", equalTo(0))
                .body("body", nullValue())
                .body("author", nullValue())
                .body("review", nullValue());
        unit.asWorker().get("/articles").then().body("items.id", contains(id));
        articles.change(id, articles.tag(id), "{\"title\":\"偷偷改\"}")
                .then()
                .statusCode(409)
                .body("type", containsString("article-published"));
        articles.attach(id, "后来.pdf", Articles.PDF).then().statusCode(409);
        articles.withdraw(id).then().statusCode(200).body("state", equalTo("approved"));
        unit.asWorker().get("/articles/" + id).then().statusCode(404);
        articles.change(id, articles.tag(id), "{\"title\":\"改了要重审\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"));
    }

    @Test
    void nobodyApprovesWhatTheyHadAHandIn() throws SQLException {
        String id = articles.draft("自己写的", "");
        Tokens both = Tokens.person().org(unit.org).id(unit.editorId).roles("content-editor", "content-reviewer");

        unit.as(both)
                .header("If-Match", articles.tag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "approve"))
                .put("/articles/" + id + "/review")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:learning:own-article"));

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            SQLException refused = Assertions.assertThrows(
                    SQLException.class,
                    () -> statement.execute(
                            "UPDATE article SET state = 'APPROVED', reviewer_id = author_id WHERE id = '" + id + "'"));
            assertEquals(true, refused.getMessage().contains("article_four_eyes"));
        }
    }

    @Test
    void aPublicationCanBeSetForLater() {
        clock.set(Instant.now());
        String id = articles.draft("明天见", "");
        articles.review(id, "approve").then().statusCode(200);

        articles.publish(id, Map.of("at", Instant.now().plus(Duration.ofDays(1)).toString()))
                .then()
                .statusCode(200);

        unit.asWorker().get("/articles/" + id).then().statusCode(404);
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        unit.as(unit.worker().expiresAt(Instant.now().plus(Duration.ofDays(2))))
                .get("/articles/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aDocumentNeedsItsPdfBeforeItIsApproved() {
        String id = articles.create("document", "操作手册", "")
                .then()
                .statusCode(201)
                .body("kind", equalTo("document"))
                .extract()
                .path("id");
        articles.review(id, "approve").then().statusCode(409).body("type", containsString("document-without-pdf"));
        articles.attach(id, "手册.pdf", Articles.PDF).then().statusCode(200);

        articles.out(id);

        unit.asWorker()
                .get("/articles?kind=document")
                .then()
                .body("items.id", contains(id))
                .body("items[0].kind", equalTo("document"));
        articles.withdraw(id).then().statusCode(200);
        articles.change(id, articles.tag(id), "{\"kind\":\"article\"}").then().statusCode(422);
    }
}
