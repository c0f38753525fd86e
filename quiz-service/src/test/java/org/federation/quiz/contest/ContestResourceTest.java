package org.federation.quiz.contest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.Tokens;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContestResourceTest {

    private final Unit unit = new Unit();

    @Test
    void aContestIsWrittenAsDraft() {
        unit.as(unit.admin)
                .body(Unit.contest())
                .post("/contests")
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", notNullValue())
                .body("state", equalTo("draft"))
                .body("questions", equalTo(6))
                .body("maxScore", equalTo(60))
                .body("serverTime", notNullValue());
    }

    @Test
    void whatIsNotToldHasADefault() {
        Map<String, Object> least = new LinkedHashMap<>();
        least.put("title", "Least");
        least.put("opensAt", Instant.now().toString());
        least.put("closesAt", Instant.now().plusSeconds(600).toString());
        least.put("paper", Map.of("blueprint", List.of(Map.of("count", 1, "points", 1))));
        least.put("secondsPerAttempt", 30);
        unit.as(unit.admin)
                .body(least)
                .post("/contests")
                .then()
                .statusCode(201)
                .body("timezone", equalTo("Asia/Shanghai"))
                .body("attempts.perDay", equalTo(1))
                .body("attempts.total", equalTo(1))
                .body("attempts.best", equalTo("best"))
                .body("paper.shuffle", equalTo(true))
                .body("graceSeconds", equalTo(5))
                .body("scoring.multiple", equalTo("all-or-nothing"))
                .body("ranking", contains("score", "elapsed", "earliest"))
                .body("reveal", equalTo("after-close"))
                .body("eligibility.org", equalTo(unit.org))
                .body("eligibility.segments", hasSize(0))
                .body("forms", equalTo(20));
    }

    @Test
    void onlyContestAdminsWrite() {
        given().basePath(Unit.BASE).get("/contests").then().statusCode(401);
        unit.as(unit.worker()).body(Unit.contest()).post("/contests").then().statusCode(403);
        unit.as(unit.editor).body(Unit.contest()).post("/contests").then().statusCode(403);
    }

    @Test
    void aDraftIsUnknownToParticipantsAndToOtherUnits() {
        String contest = unit.draft(Unit.contest());
        unit.as(unit.worker()).get("/contests/{id}", contest).then().statusCode(404);
        unit.as(unit.worker()).get("/contests").then().statusCode(200).body("items", hasSize(0));
        Unit other = new Unit();
        other.as(other.admin).get("/contests/{id}", contest).then().statusCode(404);
        other.as(other.admin)
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "Mine"))
                .contentType(Unit.MERGE_PATCH)
                .patch("/contests/{id}", contest)
                .then()
                .statusCode(404);
        unit.as(unit.admin).get("/contests").then().body("items.id", hasItem(contest));
    }

    @Test
    void participantsSeeWhatIsForTheirUnitAndSegment() {
        unit.withBank();
        String forAll = unit.published();
        String forYouth = unit.published(contest -> contest.put(
                "eligibility", Map.of("org", unit.org + ".team1", "segments", List.of("youth", "retired"))));
        String forTeam2 = unit.published(contest -> contest.put("eligibility", Map.of("org", unit.org + ".team2")));
        String young = Tokens.person()
                .org(unit.org + ".team1")
                .segments("youth", "migrant")
                .token();
        unit.as(young).get("/contests").then().body("items.id", containsInAnyOrder(forAll, forYouth));
        unit.as(unit.worker()).get("/contests").then().body("items.id", contains(forAll));
        unit.as(unit.worker()).get("/contests/{id}", forTeam2).then().statusCode(404);
        unit.as(unit.admin).get("/contests").then().body("items.id", containsInAnyOrder(forAll, forYouth, forTeam2));
        Unit other = new Unit();
        other.as(other.worker()).get("/contests").then().body("items.id", not(hasItem(forAll)));
    }

    @Test
    void aMergePatchChangesADraft() {
        Response draft = unit.as(unit.admin).body(Unit.contest()).post("/contests");
        unit.as(unit.admin)
                .contentType(Unit.MERGE_PATCH)
                .header("If-Match", draft.header("ETag"))
                .body("{\"title\":\"Autumn\",\"attempts\":{\"total\":7}}")
                .patch("/contests/{id}", draft.<String>path("id"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Autumn"))
                .body("attempts.total", equalTo(7))
                .body("attempts.perDay", equalTo(1));
    }

    @Test
    void plainJsonIsNoMergePatch() {
        String contest = unit.draft(Unit.contest());
        unit.as(unit.admin)
                .header("If-Match", "*")
                .body(Map.of("title", "Other"))
                .patch("/contests/{id}", contest)
                .then()
                .statusCode(415);
    }

    @Test
    void whoeverEditsItAContestIsForItsOwnUnitUnlessTold() {
        String contest = unit.draft(Unit.contest());
        change(adminOf("cn"), contest, "{\"eligibility\":null}").then().statusCode(200);
        unit.as(unit.admin).get("/contests/{id}", contest).then().body("eligibility.org", equalTo(unit.org));
    }

    @Test
    void aUnitChosenFromFurtherUpStaysWhenOtherRulesChange() {
        String contest = unit.draft(Unit.contest());
        change(adminOf("cn"), contest, "{\"eligibility\":{\"org\":\"cn\"}}")
                .then()
                .statusCode(200);
        change(unit.admin, contest, "{\"title\":\"Renamed\"}")
                .then()
                .statusCode(200)
                .body("title", equalTo("Renamed"))
                .body("eligibility.org", equalTo("cn"));
        change(unit.admin, contest, "{\"eligibility\":{\"org\":\"cn.elsewhere\"}}")
                .then()
                .statusCode(422)
                .body("type", endsWith("quiz:eligibility-outside-scope"));
    }

    private static String adminOf(String org) {
        return Tokens.person().org(org).roles("worker", "contest-admin").token();
    }

    private Response change(String admin, String contest, String patch) {
        return unit.as(admin)
                .contentType(Unit.MERGE_PATCH)
                .header("If-Match", Unit.etag(unit.as(admin).get("/contests/{id}", contest)))
                .body(patch)
                .patch("/contests/{id}", contest);
    }

    @Test
    void aPublishedContestStaysAsItIs() {
        String contest = unit.withBank().published();
        unit.as(unit.admin)
                .header("If-Match", Unit.etag(unit.as(unit.admin).get("/contests/{id}", contest)))
                .body(Map.of("title", "Other"))
                .contentType(Unit.MERGE_PATCH)
                .patch("/contests/{id}", contest)
                .then()
                .statusCode(409)
                .body("type", endsWith("quiz:contest-published"));
    }

    @Test
    void aStaleOrMissingTagIsRefused() {
        String contest = unit.draft(Unit.contest());
        Map<String, String> patch = Map.of("title", "Other");
        unit.as(unit.admin)
                .contentType(Unit.MERGE_PATCH)
                .body(patch)
                .patch("/contests/{id}", contest)
                .then()
                .statusCode(428);
        unit.as(unit.admin)
                .header("If-Match", "\"99\"")
                .body(patch)
                .contentType(Unit.MERGE_PATCH)
                .patch("/contests/{id}", contest)
                .then()
                .statusCode(412);
    }

    @Test
    void theSameRequestTwiceWritesOnce() {
        Map<String, Object> contest = Unit.contest();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            unit.as(unit.admin)
                    .header("Idempotency-Key", key)
                    .body(contest)
                    .post("/contests")
                    .then()
                    .statusCode(201);
        }
        unit.as(unit.admin).get("/contests").then().body("items", hasSize(1));
    }

    @Test
    void rulesThatDoNotFitAreTold() {
        refused("closesAt", Instant.now().minusSeconds(3600).toString(), 422, "contest-window-empty");
        refused("opensAt", "1999-12-31T23:59:59Z", 422, "contest-window-unfit");
        refused("closesAt", "+10000-01-01T00:00:00Z", 400, "validation");
        refused("ranking", List.of("elapsed", "score"), 422, "ranking-unfit");
        refused("eligibility", Map.of("org", "cn"), 422, "eligibility-outside-scope");
        refused(
                "paper",
                Map.of("blueprint", List.of(Unit.row("single", 150), Unit.row("multiple", 51))),
                422,
                "too-many-questions");
        refused("paper", Map.of("blueprint", List.of()), 400, "validation");
        refused("secondsPerAttempt", 0, 400, "validation");
        refused("secondsPerAttempt", "long", 400, "validation");
        refused("opensAt", "tomorrow", 400, "validation");
        refused("timezone", "Europe/Paris", 400, "validation");
        refused("reveal", "sometimes", 400, "validation");
        refused("eligibility", Map.of("org", "中国"), 400, "validation");
        refused("eligibility", Map.of("segments", List.of("young")), 400, "validation");
        refused("eligibility", Map.of("segments", Collections.singletonList(null)), 400, "validation");
        refused("surprise", 1, 400, "unknown-field");
    }

    private void refused(String field, Object value, int status, String slug) {
        Map<String, Object> contest = Unit.contest();
        contest.put(field, value);
        unit.as(unit.admin)
                .body(contest)
                .post("/contests")
                .then()
                .statusCode(status)
                .body("type", endsWith("quiz:" + slug));
    }
}
