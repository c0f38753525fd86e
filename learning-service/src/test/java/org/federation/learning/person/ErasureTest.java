package org.federation.learning.person;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.federation.learning.Learner;
import org.federation.learning.points.PostedPoints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker who has left traces everywhere takes them along, and leaves. */
@QuarkusTest
class ErasureTest {

    private final String name = "周晓禾" + UUID.randomUUID();

    private final Content unit = Content.unit();
    private Learner learner;
    private String lecture;
    private LocalDate today;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void learn() {
        learner = new Learner(unit, clock, name);
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        admin().contentType(ContentType.JSON)
                .body(Map.of("kind", "lecture-completed", "points", 5, "dailyCap", 10, "validFrom", today.toString()))
                .post("/points/rules")
                .then()
                .statusCode(201);
        String zone = unit.zone();
        lecture = unit.published("来过");
        learner.visits(zone).then().statusCode(200);
        learner.watches(lecture, 5).then().body("completed", equalTo(true));
        learner.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("shown", true))
                .put("/me/board-consent")
                .then()
                .statusCode(200);
        learner.asks()
                .queryParam("from", today.toString())
                .queryParam("to", today.toString())
                .get("/me/learning-certificate")
                .then()
                .statusCode(200);
        PostedPoints.post();
        // A second one has not had its effect yet.
        new Learner(unit, clock, "旁人").watches(lecture, 5).then().statusCode(200);
    }

    private RequestSpecification admin() {
        return unit.as(Tokens.person().org(unit.org).roles("worker", "platform-admin"));
    }

    private Response leave() {
        return learner.asks().header("Confirm-Erasure", learner.id).delete("/me");
    }

    @Test
    void anExportHoldsTheRecordsOfEveryFeature() {
        Response export = learner.asks().get("/me/export");
        JsonPath file = export.then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"learning-records-"))
                .contentType("application/json")
                .extract()
                .jsonPath();
        assertEquals(learner.id.toString(), file.getString("person.id"));
        assertEquals(5, file.getInt("records.points[0].amount"));
        assertEquals(lecture, file.getString("records.points[0].subjectId"));
        assertEquals(5, file.getInt("records.learningTime[0].seconds"));
        assertEquals(1, file.getList("records.certificates").size());
        assertEquals(1, file.getList("records.lectures").size());
        assertEquals(1, file.getList("records.visits").size());
    }

    @Test
    void whoIsErasedIsNowhereAndEveryTotalStays() throws SQLException {
        assertFalse(tablesWith(learner.id.toString()).isEmpty());
        assertFalse(tablesWith(name).isEmpty());
        JsonPath before = unit.asWorker().get("/lectures/" + lecture).jsonPath();
        admin().post("/recounts").then().body("differences", empty());

        leave().then().statusCode(204);

        assertEquals(List.of(), tablesWith(learner.id.toString()));
        assertEquals(List.of(), tablesWith(name));
        JsonPath after = unit.asWorker().get("/lectures/" + lecture).jsonPath();
        for (String count : List.of("plays", "workers", "completions")) {
            assertEquals(before.getInt(count), after.getInt(count), count);
        }
        admin().post("/recounts").then().body("differences", empty());
        admin().queryParam("action", "person.erase")
                .get("/audit-log")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].org", equalTo(unit.org + ".team1"));
    }

    @Test
    void whoGoesOnBeginsAnew() throws SQLException {
        leave().then().statusCode(204);
        leave().then().statusCode(204);
        assertEquals(List.of(), tablesWith(learner.id.toString()));

        learner.asks().get("/me/points").then().body("balance", equalTo(0)).body("items", empty());
        learner.asks().get("/me/history").then().body("items", empty());
        learner.asks().get("/me/summary").then().body("learningSeconds", equalTo(0));
        learner.watches(lecture, 5).then().body("completed", equalTo(true));
        PostedPoints.post();
        learner.asks().get("/me/points").then().body("balance", equalTo(5));
        admin().post("/recounts").then().body("differences", empty());
    }

    @Test
    void ofTwinsBothAreAnsweredAndNothingStays() throws SQLException {
        List<Integer> answers = Together.run(3, twin -> leave().statusCode());
        assertTrue(answers.stream().allMatch(status -> status == 204), answers.toString());
        assertEquals(List.of(), tablesWith(learner.id.toString()));
    }

    @Test
    void nobodyIsErasedByMistake() {
        learner.asks().delete("/me").then().statusCode(428).body("type", endsWith(":erasure-unconfirmed"));
        learner.asks()
                .header("Confirm-Erasure", UUID.randomUUID())
                .delete("/me")
                .then()
                .statusCode(428);
        learner.asks().get("/me/points").then().body("balance", equalTo(5));
    }

    @Test
    void othersKeepTheirs() {
        Learner other = new Learner(unit, clock, "旁人");
        other.watches(lecture, 5).then().statusCode(200);
        PostedPoints.post();
        leave().then().statusCode(204);
        other.asks().get("/me/points").then().body("balance", equalTo(5));
        other.asks().get("/me/history").then().body("items.lecture.id", hasItem(lecture));
    }

    /** Every table, whoever's feature it is of, that has a row which says this anywhere. */
    private List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("SELECT c.oid::regclass::text FROM pg_class c"
                    + " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + text + "%'")) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
