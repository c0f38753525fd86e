package org.federation.kit.audit;

import static org.federation.kit.trial.Api.as;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.kit.trial.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditLogTest {

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Inject
    KeepAuditMonths months;

    private final String unit = Api.freshUnit();
    private final UUID author = UUID.randomUUID();

    @Test
    void anActionIsRecordedWithItsChange() {
        String id = note("a");
        as(admin(unit))
                .queryParam("subject", "note/" + id)
                .get("/audit-log")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("note.create"))
                .body("items[0].person", equalTo(author.toString()))
                .body("items[0].org", equalTo(unit))
                .body("items[0].before", nullValue())
                .body("items[0].after.title", equalTo("a"));
    }

    @Test
    void whatWasRolledBackLeavesNoRecord() {
        note("a");
        as(author(unit)).body("{\"title\":\"a\"}").post("/notes").then().statusCode(409);
        as(admin(unit)).get("/audit-log").then().body("items", hasSize(1));
    }

    @Test
    void onlyThePlatformAdminsAboveMayRead() {
        note("a");
        as(admin(Api.freshUnit())).get("/audit-log").then().statusCode(200).body("items", hasSize(0));
        as(author(unit)).get("/audit-log").then().statusCode(403);
    }

    @Test
    void entriesComeLatestFirstPageByPage() {
        note("a");
        note("b");
        note("c");
        String next = as(admin(unit))
                .queryParam("limit", 2)
                .get("/audit-log")
                .then()
                .body("items.after.title", equalTo(List.of("c", "b")))
                .extract()
                .path("next");
        as(admin(unit))
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/audit-log")
                .then()
                .body("items.after.title", equalTo(List.of("a")))
                .body("next", nullValue());
    }

    @Test
    void entriesAreFoundByPersonActionAndTime() {
        note("a");
        as(admin(unit)).queryParam("person", author).get("/audit-log").then().body("items", hasSize(1));
        as(admin(unit))
                .queryParam("person", UUID.randomUUID())
                .get("/audit-log")
                .then()
                .body("items", hasSize(0));
        as(admin(unit))
                .queryParam("action", "note.burn")
                .get("/audit-log")
                .then()
                .body("items", hasSize(0));
        as(admin(unit))
                .queryParam("to", "2020-01-01T00:00:00Z")
                .get("/audit-log")
                .then()
                .body("items", hasSize(0));
        as(admin(unit))
                .queryParam("from", "2020-01-01T00:00:00Z")
                .get("/audit-log")
                .then()
                .body("items", hasSize(1));
        as(admin(unit))
                .queryParam("from", "yesterday")
                .get("/audit-log")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("from"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_log SET action = 'nothing'",
                "DELETE FROM audit_log",
                "TRUNCATE audit_log",
                "UPDATE audit_log_2031_03 SET action = 'nothing'",
                "DELETE FROM audit_log_2031_03",
                "TRUNCATE audit_log_2031_03"
            })
    void theDatabaseRefusesEveryChange(String change) throws SQLException {
        clock.set(Instant.parse("2031-03-05T00:00:00Z"));
        note("a");
        SQLException refusal = assertThrows(SQLException.class, () -> execute(change));
        assertTrue(refusal.getMessage().contains("append-only"), refusal.getMessage());
        assertTrue(count("audit_log_2031_03") > 0);
    }

    @Test
    void aMonthNobodyPreparedIsMadeWhenItIsNeeded() throws SQLException {
        clock.set(Instant.parse("2041-12-31T23:59:59.999999Z"));
        note("a");
        clock.set(Instant.parse("2042-01-01T00:00:00Z"));
        note("b");
        assertEquals(1, count("audit_log_2041_12"));
        assertEquals(1, count("audit_log_2042_01"));
    }

    @Test
    void monthsAreMadeAheadAndRetiredWhenTheirTimeIsOver() throws SQLException {
        clock.set(Instant.parse("2011-06-15T00:00:00Z"));
        note("a");
        clock.set(Instant.parse("2021-06-15T00:00:00Z"));
        months.run();
        assertEquals(1, count("audit_log_2011_06"));
        assertEquals(0, count("audit_log_2021_07"));
        clock.set(Instant.parse("2021-07-01T00:00:00Z"));
        months.run();
        months.run();
        assertThat2011IsGone();
    }

    private void assertThat2011IsGone() {
        SQLException gone = assertThrows(SQLException.class, () -> count("audit_log_2011_06"));
        assertThat(gone.getMessage(), containsString("does not exist"));
    }

    private Tokens author(String org) {
        return Tokens.person().id(author).org(org);
    }

    private static Tokens admin(String org) {
        return Tokens.person().org(org).roles("platform-admin");
    }

    private String note(String title) {
        return as(author(unit))
                .body("{\"title\":\"" + title + "\"}")
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
