package org.federation.learning.report;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.federation.learning.Ledger;
import org.federation.learning.Ledger.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoverageResourceTest {

    private static final Instant NOON = Instant.parse("2026-09-10T04:00:00Z");

    private final Content unit = Content.root();
    private final String org = unit.org;
    private final UUID lecture = UUID.randomUUID();
    private final UUID zone = UUID.randomUUID();

    @Inject
    DataSource database;

    private Ledger ledger;

    @BeforeEach
    void aTreeOfUnits() {
        ledger = new Ledger(database);
        importUnits(
                org + ",全部,national,4000",
                org + ".north,北方,province,1000",
                org + ".north.plant,北方机械厂,enterprise,400",
                org + ".south,南方,province,2000",
                org + ".south.line1,=一线,team,40",
                org + ".west,西部,province,900",
                org + ".west.crew,四人班组,team,4");
    }

    @Test
    void aReportCountsEveryoneOnceInEachUnitAndOnceInAll() throws SQLException {
        watch(12, ".north.plant");
        watch(30, ".south");
        Worker moved = Worker.of(org + ".north.plant");
        ledger.visit(moved, zone, "web", NOON);
        ledger.visit(moved.movedTo(org + ".south"), zone, "web", NOON.plusSeconds(7_200));
        rolledUp();

        report("")
                .body("org", equalTo(org))
                .body("by", equalTo("unit"))
                .body("line.path", contains(org))
                .body("total.members", equalTo(4000))
                .body("total.visited.workers", equalTo(43))
                .body("total.visited.events", equalTo(44))
                .body("total.played.workers", equalTo(42))
                .body("total.completed.workers", equalTo(42))
                .body("rows.key", contains(org, org + ".north", org + ".south", org + ".west"))
                .body("rows.itself", contains(true, false, false, false))
                .body("rows[1].name", equalTo("北方"))
                .body("rows.visited.workers", contains(0, 13, 31, 0))
                .body("rows[1].visited.share", equalTo(0.013f))
                .body("rows.visited.suppressed", contains(false, false, false, false));
        report("&org=" + org + ".north")
                .body("line.path", contains(org, org + ".north"))
                .body("total.visited.workers", equalTo(13))
                .body("rows.key", contains(org + ".north", org + ".north.plant"));
        report("&org=" + org + ".north.plant")
                .body("total.played.workers", equalTo(12))
                .body("rows", empty());
    }

    @Test
    void aGroupOfFewIsHiddenAndSoIsWhatWouldGiveItAway() throws SQLException {
        watch(3, ".west");
        watch(20, ".north.plant");
        watch(60, ".south");
        rolledUp();

        report("")
                .body("total.played.workers", equalTo(83))
                .body("rows.played.workers", contains(equalTo(0), nullValue(), equalTo(60), nullValue()))
                .body("rows.played.suppressed", contains(false, true, false, true))
                .body("rows.played.events", contains(equalTo(0), nullValue(), equalTo(60), nullValue()))
                .body("rows.played.share", contains(nullValue(), nullValue(), equalTo(0.03f), nullValue()));
        // And no other report of the same days tells it.
        report("&org=" + org + ".north").body("total.played.suppressed", equalTo(true));
        report("&org=" + org + ".west")
                .body("total.played.suppressed", equalTo(true))
                .body("rows.played.suppressed", contains(true, true));
        report("&by=day&org=" + org + ".north")
                .body("rows.find { it.key == '2026-09-10' }.played.suppressed", equalTo(true));
        report("&by=lecture&org=" + org + ".north").body("rows.played.suppressed", contains(true));
    }

    @Test
    void aReportTellsThemApartByLectureChannelSegmentZoneAndDay() throws SQLException {
        for (int i = 0; i < 10; i++) {
            Worker worker = new Worker(
                    UUID.randomUUID(), org + ".north.plant", i < 5 ? List.of("youth", "migrant") : List.of());
            ledger.visit(worker, zone, i < 5 ? "wechat" : "web", NOON);
            ledger.play(worker, lecture, "web", NOON.plusSeconds(86_400));
        }
        rolledUp();

        report("&by=lecture")
                .body("rows.key", contains(lecture.toString()))
                .body("rows[0].played.workers", equalTo(10))
                .body("rows[0].visited", nullValue());
        report("&by=zone").body("rows.key", contains(zone.toString())).body("rows[0].visited.events", equalTo(10));
        report("&by=channel")
                .body("rows.find { it.key == 'wechat' }.visited.workers", equalTo(5))
                .body("rows.find { it.key == 'web' }.played.workers", equalTo(10));
        report("&by=segment")
                .body("rows.find { it.key == 'migrant' }.visited.workers", equalTo(5))
                .body("rows.find { it.key == '' }.visited.workers", equalTo(5));
        report("&by=day")
                .body("rows.size()", equalTo(7))
                .body("rows.find { it.key == '2026-09-10' }.visited.workers", equalTo(10))
                .body("rows.find { it.key == '2026-09-11' }.played.workers", equalTo(10))
                .body("rows.find { it.key == '2026-09-12' }.visited.workers", equalTo(0));
    }

    @Test
    void whatWorkersReallyDoIsInTheReport() {
        String slug = unit.zone();
        for (int i = 0; i < 6; i++) {
            unit.as(Tokens.person().org(org + ".south.line1"))
                    .contentType(ContentType.JSON)
                    .body(Map.of("channel", "web"))
                    .post("/zones/" + slug + "/visits")
                    .then()
                    .statusCode(200);
        }
        rolledUp();

        staff().get("/reports/coverage")
                .then()
                .body("total.visited.workers", equalTo(6))
                .body("total.visited.events", equalTo(6));
        staff().get("/reports/coverage?by=zone").then().body("rows[0].name", equalTo("劳模精神"));
    }

    @Test
    void aSpreadsheetOpensItInChineseAndRunsNoFormula() throws SQLException, IOException {
        watch(3, ".west");
        watch(20, ".south.line1");
        rolledUp();

        byte[] csv = staff().accept("text/csv")
                .header("Accept-Language", "zh-CN")
                .get("/reports/coverage?from=2026-09-07&to=2026-09-13&org=" + org + ".south")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString(".south-unit-2026-09-07-2026-09-13.csv\""))
                .extract()
                .asByteArray();
        String text = new String(csv, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF单位路径,名称,会员人数,访问人数"), text);
        assertTrue(text.contains(org + ".south.line1,'=一线,40,*,*,*"), text);

        byte[] xlsx = staff().header("Accept-Language", "en")
                .get("/reports/coverage?from=2026-09-07&to=2026-09-13&format=xlsx")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertTrue(rows.get(1).getCellText(0).startsWith("* is not shown"));
            assertEquals("Total", rows.get(5).getCellText(1));
            assertEquals("23", rows.get(5).getCellText(3));
        }
        Tokens admin = Tokens.person().org(org).roles("platform-admin");
        unit.as(admin)
                .get("/audit-log?action=report.export")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem("report/" + org))
                .body("items.action", hasItem("report.export"));
    }

    @Test
    void onlyStaffReadReportsAndOnlyOfTheirOwnUnits() {
        unit.asWorker().get("/reports/coverage").then().statusCode(403);
        unit.as(Tokens.person().org(org).roles("speaker"))
                .get("/reports/coverage")
                .then()
                .statusCode(403);
        for (String role : List.of(
                "content-editor",
                "content-reviewer",
                "contest-admin",
                "outreach-admin",
                "outreach-requester",
                "platform-admin")) {
            unit.as(Tokens.person().org(org).roles(role))
                    .get("/reports/coverage")
                    .then()
                    .statusCode(200);
        }
        RequestSpecification north = unit.as(Tokens.person().org(org + ".north").roles("content-editor"));
        north.get("/reports/coverage?org=" + org).then().statusCode(404).body("type", endsWith(":not-found"));
        staffOf(".north").get("/reports/coverage?org=" + org + ".south").then().statusCode(404);
        staffOf(".north")
                .get("/reports/coverage?org=" + org + ".northern")
                .then()
                .statusCode(404);
        staff().get("/reports/coverage?org=" + org + ".nowhere").then().statusCode(404);
    }

    @Test
    void aPeriodMustBeOne() {
        for (String period : List.of(
                "from=2026-09-11&to=2026-09-10", "to=2999-01-01", "from=2024-01-01&to=2026-01-01", "from=1999-01-01")) {
            staff().get("/reports/coverage?" + period).then().statusCode(422).body("type", endsWith(":bad-period"));
        }
        for (String bad : List.of("from=yesterday", "to=2026-02-30", "by=person", "format=pdf", "org=Not%20A%20Path")) {
            staff().get("/reports/coverage?" + bad).then().statusCode(400).body("violations", not(empty()));
        }
        staff().accept("image/png").get("/reports/coverage").then().statusCode(406);
    }

    private void watch(int workers, String where) throws SQLException {
        for (int i = 0; i < workers; i++) {
            Worker worker = Worker.of(org + where);
            ledger.visit(worker, zone, "web", NOON);
            ledger.play(worker, lecture, "web", NOON);
            ledger.completion(worker, lecture, "web", NOON);
        }
    }

    private ValidatableResponse report(String query) {
        return staff().get("/reports/coverage?from=2026-09-07&to=2026-09-13" + query)
                .then()
                .statusCode(200);
    }

    private RequestSpecification staff() {
        return staffOf("");
    }

    private RequestSpecification staffOf(String where) {
        return unit.as(Tokens.person().org(org + where).roles("content-editor"));
    }

    private void importUnits(String... lines) {
        unit.as(Tokens.person().org(org).roles("platform-admin"))
                .contentType("text/csv; charset=utf-8")
                .body("path,name,kind,members\n" + String.join("\n", lines) + "\n")
                .put("/organizations")
                .then()
                .statusCode(200);
    }

    /** The job needs some seconds at most. */
    private void rolledUp() {
        await().until(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet waiting = statement.executeQuery("SELECT count(*) FROM presence_batch")) {
                waiting.next();
                return waiting.getInt(1) == 0;
            }
        });
    }
}
