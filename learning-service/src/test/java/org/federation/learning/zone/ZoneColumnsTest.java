package org.federation.learning.zone;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.federation.kit.testing.TestClock;
import org.federation.learning.Articles;
import org.federation.learning.Content;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What staff put into a zone's columns, and who sees what of it. */
@QuarkusTest
class ZoneColumnsTest {

    private final Content unit = Content.unit();

    @Inject
    TestClock clock;

    @Inject
    SessionFactory sessions;

    @Test
    void columnsKeepTheirOrderAndShowWorkersWhatIsOut() {
        String slug = unit.zone();
        String out = unit.published("已发布");
        String draft = unit.draft("草稿");

        unit.arrange(slug, "micro-class", List.of(draft, out));

        unit.asEditor()
                .get("/zones/" + slug)
                .then()
                .body("columns[0].slug", equalTo("micro-class"))
                .body("columns[0].entries.id", contains(draft, out));
        unit.asWorker()
                .get("/zones/" + slug)
                .then()
                .body("columns[0].entries.id", contains(out))
                .body("columns[0].entries[0].kind", equalTo("lecture"))
                .body("columns[0].entries[0].lecture.durationSeconds", equalTo(5))
                .body("columns[0].entries[0].lecture.posterUrl", containsString("/media/"));
        unit.arrange(slug, "again", List.of(out, draft));
        unit.asEditor().get("/zones/" + slug).then().body("columns[0].entries.id", contains(out, draft));
    }

    @Test
    void columnsTakeNothingUnknownAndNoNameTwice() {
        String slug = unit.zone();
        String foreign = Content.unit().draft("别家的");

        arrange(slug, column("a", entry("lecture", foreign, "")))
                .then()
                .statusCode(422)
                .body("entry", equalTo(foreign));
        arrange(
                        slug,
                        "[{\"slug\":\"a\",\"title\":\"甲\",\"entries\":[]},{\"slug\":\"a\",\"title\":\"乙\",\"entries\":[]}]")
                .then()
                .statusCode(409);
        arrange(slug, "[{\"slug\":\"a\",\"title\":\"甲\",\"entries\":[{\"kind\":\"song\",\"id\":\"" + foreign + "\"}]}]")
                .then()
                .statusCode(400);
        arrange(slug, "{}").then().statusCode(400);
    }

    @Test
    void aColumnHoldsThreeKindsThePinnedFirstAndEachInItsTime() {
        clock.set(Instant.now());
        Articles articles = new Articles(unit);
        String slug = unit.zone();
        String article = articles.published("图文", "");
        String document = articles.create("document", "手册", "").path("id");
        articles.attach(document, "手册.pdf", Articles.PDF).then().statusCode(200);
        articles.out(document);
        String later = articles.published("明天才上", "");
        String over = articles.published("昨天就下", "");
        String now = clock.instant().toString();
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();

        arrange(
                        slug,
                        "[{\"slug\":\"a\",\"title\":\"甲\",\"entries\":[" + entry("article", article, "") + ","
                                + entry("article", later, ",\"from\":\"" + tomorrow + "\"") + ","
                                + entry("article", over, ",\"until\":\"" + now + "\"") + ","
                                + entry("document", document, ",\"pinned\":true") + "]}]")
                .then()
                .statusCode(200)
                .body("columns[0].entries.id", contains(document, article, later, over));

        unit.asWorker()
                .get("/zones/" + slug)
                .then()
                .body("columns[0].entries.id", contains(document, article))
                .body("columns[0].entries[0].kind", equalTo("document"))
                .body("columns[0].entries[0].pinned", equalTo(true))
                .body("columns[0].entries[0].article.title", equalTo("手册"))
                .body("columns[0].entries[0].lecture", nullValue());
        unit.asWorker().get("/articles?zone=" + slug + "&kind=document").then().body("items.id", contains(document));
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        unit.as(unit.worker().expiresAt(Instant.now().plus(Duration.ofDays(3))))
                .get("/zones/" + slug)
                .then()
                .body("columns[0].entries.id", contains(document, article, later));
        arrange(slug, column("a", entry("article", document, ""))).then().statusCode(422);
        arrange(slug, column("a", entry("lecture", article, ""))).then().statusCode(422);
        arrange(
                        slug,
                        column(
                                "a",
                                entry("article", article, ",\"from\":\"" + tomorrow + "\",\"until\":\"" + now + "\"")))
                .then()
                .statusCode(400);
    }

    @Test
    void aFullZoneTakesNoMoreStatementsThanASmallOne() {
        Articles articles = new Articles(unit);
        String small = unit.zone();
        String large = unit.zone();
        List<String> entries = IntStream.range(0, 6)
                .mapToObj(i -> entry("article", articles.published("第" + i + "篇", ""), ""))
                .toList();
        String lecture = entry("lecture", unit.draft("课"), "");
        arrange(small, column("a", entries.get(0) + "," + lecture)).then().statusCode(200);
        arrange(
                        large,
                        IntStream.range(0, 6)
                                .mapToObj(i -> "{\"slug\":\"c" + i + "\",\"title\":\"栏\",\"entries\":["
                                        + String.join(",", entries) + "," + lecture + "]}")
                                .collect(Collectors.joining(",", "[", "]")))
                .then()
                .statusCode(200);

        assertEquals(statements(small), statements(large));
    }

    /** How many statements it takes to show a zone. */
    private long statements(String slug) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        unit.asWorker().get("/zones/" + slug).then().statusCode(200);
        long after = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return after - before;
    }

    @Test
    void columnsAreNotWithoutEnd() {
        String slug = unit.zone();
        String entry = "{\"kind\":\"lecture\",\"id\":\"" + UUID.randomUUID() + "\"}";

        arrange(slug, "[{\"slug\":\"a\",\"title\":\"甲\",\"entries\":[" + entry + ("," + entry).repeat(50) + "]}]")
                .then()
                .statusCode(400);
        arrange(
                        slug,
                        IntStream.range(0, 21)
                                .mapToObj(i -> "{\"slug\":\"c" + i + "\",\"title\":\"甲\",\"entries\":[]}")
                                .collect(Collectors.joining(",", "[", "]")))
                .then()
                .statusCode(400);
    }

    private Response arrange(String slug, String columns) {
        return unit.asEditor()
                .header("If-Match", unit.asEditor().get("/zones/" + slug).header("ETag"))
                .contentType(ContentType.JSON)
                .body(columns)
                .put("/zones/" + slug + "/columns");
    }

    private static String column(String slug, String entries) {
        return "[{\"slug\":\"%s\",\"title\":\"甲\",\"entries\":[%s]}]".formatted(slug, entries);
    }

    private static String entry(String kind, String id, String more) {
        return "{\"kind\":\"%s\",\"id\":\"%s\"%s}".formatted(kind, id, more);
    }
}
