package org.federation.learning.points;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.learning.Content;
import org.federation.learning.activity.ActivityLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger refuses whoever writes to it, how points are taken back, and how it is proved. */
@QuarkusTest
class PointsLedgerTest {

    private static final Instant NOON = Instant.parse("2031-05-14T04:00:00Z");

    private final Content unit = Content.unit();
    private Earner earner;

    @Inject
    ActivityLog log;

    @Inject
    PostPoints job;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void earn() {
        clock.set(NOON);
        Earner.rule(unit, "lecture-completed", 5, 10, "2031-05-14").then().statusCode(201);
        earner = new Earner(unit, log);
        earner.completes(2, NOON);
        job.run();
    }

    private String account() {
        return "(SELECT id FROM points_account WHERE person_id = '" + earner.id + "')";
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void refused(String sql, String why) {
        SQLException refusal = assertThrows(SQLException.class, () -> execute(sql));
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }

    @Test
    void nothingPostedIsChangedOrDeleted() {
        refused("UPDATE points_entry SET amount = 500 WHERE owner_id = " + account(), "append-only");
        refused("DELETE FROM points_entry WHERE owner_id = " + account(), "append-only");
        refused("UPDATE points_posting SET org = 'cn' WHERE account_id = " + account(), "append-only");
        refused("DELETE FROM points_posting WHERE account_id = " + account(), "append-only");
    }

    @Test
    void onlyPairsThatSumToZeroAreTaken() {
        refused(
                "INSERT INTO points_entry SELECT owner_id, at, posting_id, gen_random_uuid(), 5 FROM points_entry WHERE"
                        + " owner_id = account_id AND owner_id = " + account(),
                "sum to zero");
        refused(
                "INSERT INTO points_posting SELECT account_id, at, gen_random_uuid(), kind, rule_id, subject_id, NULL,"
                        + " org, day, NULL, NULL FROM points_posting WHERE account_id = " + account(),
                "sum to zero");
        refused(
                "INSERT INTO points_entry SELECT owner_id, at, gen_random_uuid(), account_id, amount FROM points_entry"
                        + " WHERE owner_id = " + account(),
                "sum to zero");
    }

    @Test
    void noDayHoldsMoreThanItsCap() {
        refused("UPDATE points_day SET earned = earned + 1 WHERE account_id = " + account(), "points_day_within_cap");
    }

    @Test
    void staffTakePointsBackForGoodAndSayWhy() {
        String posting = earner.points().path("items[0].id");
        Response reversal = reverse(unit, posting, "重复计入");
        reversal.then().statusCode(201).body("amount", equalTo(-5)).body("reverses", equalTo(posting));
        assertEquals(5, earner.balance());
        earner.points().then().body("items[0].reason", equalTo("重复计入"));

        reverse(unit, posting, "再来一次").then().statusCode(409).body("type", endsWith(":points-taken-back"));
        reverse(unit, reversal.path("id"), "收回冲正")
                .then()
                .statusCode(422)
                .body("type", endsWith(":points-reversal-reversed"));
        unit.as(Earner.admin(unit))
                .queryParam("action", "points.reverse")
                .get("/audit-log")
                .then()
                .body("items.subject", hasItem("points/" + posting));
    }

    @Test
    void ofTwinsOneTakesBack() {
        String posting = earner.points().path("items[0].id");
        List<Integer> answers =
                Together.run(4, twin -> reverse(unit, posting, "同时").statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(5, earner.balance());
    }

    @Test
    void anotherUnitsPointsAreNotFound() {
        String posting = earner.points().path("items[0].id");
        reverse(Content.unit(), posting, "越权").then().statusCode(404);
        reverse(unit, UUID.randomUUID().toString(), "没有").then().statusCode(404);
        Content other = Content.unit();
        other.as(Earner.admin(other))
                .queryParam("person", earner.id)
                .get("/points/postings")
                .then()
                .statusCode(200)
                .body("items", empty());
        unit.as(Earner.admin(unit))
                .queryParam("person", earner.id)
                .get("/points/postings")
                .then()
                .body("items.id", hasItem(posting));
        unit.as(Earner.admin(unit)).get("/points/postings").then().statusCode(400);
    }

    @Test
    void balancesAndBoardsEqualTheLedgerAndADifferenceIsNamed() throws SQLException {
        reverse(unit, earner.points().path("items[0].id"), "复核前");
        recount().then().statusCode(200).body("differences", empty());

        execute("UPDATE points_total SET points = points + 3 WHERE period = 'ALL' AND account_id = " + account());
        recount()
                .then()
                .body("differences.counter", hasItem("points.account"))
                .body("differences.find { it.counter == 'points.account' }.counted", equalTo(8))
                .body("differences.find { it.counter == 'points.account' }.ledger", equalTo(5))
                .body("differences.find { it.counter == 'points.unit' }.org", equalTo(unit.org))
                .body("differences.find { it.counter == 'points.unit' }.ledger", equalTo(8));
    }

    private Response recount() {
        return unit.as(Earner.admin(unit)).post("/recounts");
    }

    private Response reverse(Content by, String posting, String reason) {
        return by.as(Earner.admin(by))
                .contentType(ContentType.JSON)
                .body(Map.of("personId", earner.id, "postingId", posting, "reason", reason))
                .post("/points/reversals");
    }
}
