package org.federation.learning.points;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleResourceTest {

    private static final String TODAY = "2031-05-14";
    private static final String TOMORROW = "2031-05-15";

    private final Content unit = Content.unit();

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2031-05-14T04:00:00Z"));
    }

    static Response end(Content unit, String rule, String day, String tag) {
        return unit.as(Earner.admin(unit))
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("day", day))
                .put("/points/rules/" + rule + "/end");
    }

    private String rule() {
        return Earner.rule(unit, "article-read", 2, 20, TODAY)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aRuleIsMadeListedEndedAndRecorded() {
        String id = rule();
        Content other = Content.unit();
        unit.as(Earner.admin(unit))
                .get("/points/rules")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0].org", equalTo(unit.org));
        other.as(Earner.admin(other)).get("/points/rules").then().body("items.id", not(hasItem(id)));
        Content team = unit.below("team1");
        team.as(Earner.admin(team)).get("/points/rules").then().body("items.id", hasItem(id));

        end(unit, id, TOMORROW, "\"0\"").then().statusCode(200).body("validTo", equalTo(TOMORROW));

        unit.as(Earner.admin(unit))
                .queryParam("subject", "points-rule/" + id)
                .get("/audit-log")
                .then()
                .body("items.action", hasItems("points-rule.create", "points-rule.end"))
                .body("items", hasSize(2));
    }

    @Test
    void anEndNeedsTheVersionSeenAndTheUnitsAdministrator() {
        String id = rule();
        unit.as(Earner.admin(unit))
                .contentType(ContentType.JSON)
                .body(Map.of("day", TOMORROW))
                .put("/points/rules/" + id + "/end")
                .then()
                .statusCode(428);
        end(unit, id, TOMORROW, "\"7\"").then().statusCode(412);
        end(Content.unit(), id, TOMORROW, "*").then().statusCode(404);
        end(unit.below("team1"), id, TOMORROW, "*").then().statusCode(404);
    }

    @Test
    void pointsAlreadyGivenStayGiven() {
        String id = rule();
        end(unit, id, TODAY, "*").then().statusCode(422).body("type", endsWith(":points-rule-in-the-past"));
        Earner.rule(unit, "talk-attended", 2, 20, "2031-05-13")
                .then()
                .statusCode(422)
                .body("type", endsWith(":points-rule-in-the-past"));
        end(unit, id, TOMORROW, "*").then().statusCode(200);
        end(unit, id, "2031-06-01", "*").then().statusCode(409).body("type", endsWith(":points-rule-ended"));
    }

    @Test
    void aRuleThatHasNotBegunCanBeEndedBeforeItDoes() {
        String id = Earner.rule(unit, "article-read", 2, 20, TOMORROW).path("id");
        end(unit, id, TODAY, "*").then().statusCode(422);
        end(unit, id, TOMORROW, "*").then().statusCode(200);
        Earner.rule(unit, "article-read", 3, 20, TOMORROW).then().statusCode(201);
    }

    @Test
    void ofTwinsOneRuleIsMade() {
        List<Integer> answers = Together.run(
                4, twin -> Earner.rule(unit, "quiz-result", 10, 20, TODAY).statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(3, answers.stream().filter(status -> status == 409).count());
        Earner.rule(unit, "quiz-result", 10, 20, TOMORROW)
                .then()
                .statusCode(409)
                .body("type", endsWith(":points-rule-overlaps"));
    }

    @Test
    void aRepeatedRequestMakesOneRule() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> rule = Map.of("kind", "article-read", "points", 2, "dailyCap", 4, "validFrom", TODAY);
        String first = unit.as(Earner.admin(unit).id(unit.editorId))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(rule)
                .post("/points/rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        unit.as(Earner.admin(unit).id(unit.editorId))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(rule)
                .post("/points/rules")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void whatIsNoRuleIsRefused() {
        Earner.rule(unit, "lecture-completed", 20, 10, TODAY)
                .then()
                .statusCode(400)
                .body("violations[0].message", startsWith("每日上限"));
        Earner.rule(unit, "lecture-completed", 0, 10, TODAY).then().statusCode(400);
        Earner.rule(unit, "sleeping", 1, 10, TODAY).then().statusCode(400);
        Earner.rule(unit, "lecture-completed", 1, 10, "yesterday").then().statusCode(400);
    }

    @Test
    void noRuleIsEverEdited() throws SQLException {
        String id = rule();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThrows(
                    SQLException.class,
                    () -> statement.execute("UPDATE points_rule SET points = 3 WHERE id = '" + id + "'"));
            assertThrows(
                    SQLException.class, () -> statement.execute("DELETE FROM points_rule WHERE id = '" + id + "'"));
        }
    }
}
