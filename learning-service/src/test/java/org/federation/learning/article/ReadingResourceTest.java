package org.federation.learning.article;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Articles;
import org.federation.learning.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingResourceTest {

    /** Takes 60 s to read, so 20 s at the very least. */
    private static final String MINUTE = "字".repeat(400);

    private final Content unit = Content.unit();
    private final Articles articles = new Articles(unit);

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Inject
    ReadingRecords records;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
    }

    @Test
    void theEndCountsOnceAndNotBeforeItCanHaveBeenReached() throws SQLException {
        String id = articles.published("一分钟", MINUTE);
        Tokens worker = reader().segments("youth", "migrant");
        read(worker, id, false)
                .then()
                .statusCode(200)
                .body("finishedAt", nullValue())
                .body("secondsLeft", equalTo(20));
        clock.advance(Duration.ofSeconds(19));
        read(worker, id, false).then().body("secondsLeft", equalTo(1));
        read(worker, id, true)
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:problem:learning:reading-too-soon"))
                .body("secondsLeft", equalTo(1));
        clock.advance(Duration.ofSeconds(1));

        String first = read(worker, id, true)
                .then()
                .statusCode(200)
                .body("finishedAt", notNullValue())
                .body("secondsLeft", equalTo(0))
                .extract()
                .path("finishedAt");

        clock.advance(Duration.ofHours(2));
        read(worker, id, true).then().statusCode(200).body("finishedAt", equalTo(first));
        unit.asWorker().get("/articles/" + id).then().body("readers", equalTo(1));
        assertEquals(1, count("reading WHERE article_id = '" + id + "' AND segments @> '{youth,migrant}'"));
        assertEquals(1, count("activity WHERE kind = 'ARTICLE_READ' AND subject_id = '" + id + "'"));
    }

    @Test
    void whoNeverOpenedItHasNotReadIt() {
        String id = articles.published("没打开过", MINUTE);

        read(reader(), id, true).then().statusCode(409).body("secondsLeft", equalTo(20));
    }

    @Test
    void whatOneDoesNotSeeOneDoesNotRead() {
        String id = articles.published("给本单位的", "");
        String draft = articles.draft("草稿", "");

        read(Content.unit().worker(), id, false).then().statusCode(404);
        read(unit.worker(), draft, false).then().statusCode(404);
        read(unit.worker(), UUID.randomUUID().toString(), false).then().statusCode(404);
        unit.asWorker()
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/articles/" + id + "/readings/me")
                .then()
                .statusCode(400);
    }

    @Test
    void manyWhoFinishAtOnceAreEachCountedOnce() {
        String id = articles.published("抢着读", "");
        List<Tokens> readers = IntStream.range(0, 20)
                .mapToObj(i -> reader().id(UUID.randomUUID()))
                .toList();
        readers.forEach(reader -> read(reader, id, false).then().statusCode(200));
        clock.advance(Duration.ofSeconds(10));

        List<Integer> answers = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> read(readers.get(i % 20), id, true).statusCode())
                .distinct()
                .toList();

        assertEquals(List.of(200), answers);
        unit.asWorker().get("/articles/" + id).then().body("readers", equalTo(20));
        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .post("/recounts")
                .then()
                .body("rows", equalTo(20))
                .body("differences", empty());
    }

    @Test
    void aRecountNamesACounterThatDiffers() throws SQLException {
        String id = articles.published("多数了", "");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE article_count SET readers = 7 WHERE article_id = '" + id + "'");
        }

        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .post("/recounts")
                .then()
                .body("differences[0].counter", equalTo("article.readers"))
                .body("differences[0].counted", equalTo(7))
                .body("differences[0].ledger", equalTo(0));
    }

    @Test
    void anErasedReaderIsStillCountedButIsNobody() throws SQLException {
        String read = articles.published("读完的", "");
        String opened = articles.published("只打开的", "");
        UUID person = UUID.randomUUID();
        read(reader().id(person), read, false).then().statusCode(200);
        read(reader().id(person), opened, false).then().statusCode(200);
        clock.advance(Duration.ofSeconds(10));
        read(reader().id(person), read, true).then().statusCode(200);
        assertEquals(2, records.export(person).size());

        QuarkusTransaction.requiringNew().run(() -> records.erase(person, UUID.randomUUID()));

        assertEquals(0, records.export(person).size());
        assertEquals(1, count("reading WHERE article_id = '" + read + "'"));
        assertEquals(0, count("reading WHERE article_id = '" + opened + "'"));
        unit.asWorker().get("/articles/" + read).then().body("readers", equalTo(1));
    }

    private Tokens reader() {
        return unit.worker().expiresAt(Instant.now().plus(Duration.ofDays(1)));
    }

    private Response read(Tokens person, String article, boolean finished) {
        return unit.as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("finished", finished))
                .put("/articles/" + article + "/readings/me");
    }

    private long count(String rows) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + rows)) {
            count.next();
            return count.getLong(1);
        }
    }
}
