package org.federation.quiz.contest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PublicationResourceTest {

    private final Unit unit = new Unit();

    @Inject
    TestClock clock;

    private String tag(String contest) {
        return Unit.etag(unit.as(unit.admin).get("/contests/{id}", contest));
    }

    private String draft(int opensInSeconds, int closesInSeconds) {
        Map<String, Object> contest = Unit.contest();
        contest.put("opensAt", Instant.now().plusSeconds(opensInSeconds).toString());
        contest.put("closesAt", Instant.now().plusSeconds(closesInSeconds).toString());
        return unit.draft(contest);
    }

    @Test
    void publishingOpensTheContest() {
        String contest = unit.withBank().draft(Unit.contest());
        unit.publish(contest)
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("publishedAt", notNullValue());
    }

    @Test
    void aBlueprintTheBankCannotFillIsTold() {
        unit.withBank();
        Map<String, Object> contest = Unit.contest();
        contest.put("paper", Map.of("blueprint", List.of(Unit.row("single", 2), Unit.row("multiple", 5))));
        unit.publish(unit.draft(contest))
                .then()
                .statusCode(422)
                .body("type", endsWith("quiz:blueprint-unfillable"))
                .body("lacking.row", contains(2))
                .body("lacking.missing", contains(3));
    }

    @Test
    void onlyApprovedQuestionsOfTheUnitOrAboveAreDrawn() {
        unit.write(Unit.single());
        Map<String, Object> contest = Unit.contest();
        contest.put("paper", Map.of("blueprint", List.of(Unit.row("single", 1))));
        String draft = unit.draft(contest);
        unit.publish(draft).then().statusCode(422);
        new Unit().withBank();
        unit.publish(draft).then().statusCode(422);
        unit.approve(unit.write(Unit.single()));
        unit.publish(draft).then().statusCode(200);
    }

    @Test
    void theApprovedVersionStaysInUseUntilItsSuccessorIsApproved() {
        Map<String, Object> original = Unit.single();
        String question = unit.approve(unit.write(original));
        unit.as(unit.editor)
                .header("If-Match", Unit.etag(unit.as(unit.editor).get("/questions/{id}", question)))
                .body(Map.of("stem", "Not approved"))
                .contentType(Unit.MERGE_PATCH)
                .patch("/questions/{id}", question)
                .then()
                .statusCode(200);
        String contest =
                unit.published(draft -> draft.put("paper", Map.of("blueprint", List.of(Unit.row("single", 1)))));
        unit.start(unit.worker(), contest).then().body("items.stem", contains(original.get("stem")));
    }

    @ParameterizedTest
    @EnumSource(names = {"PUT", "DELETE"})
    void publishingAndWithdrawingNeedTheRightRoleUnitAndTag(Method method) {
        String path = "/contests/" + unit.withBank().draft(Unit.contest()) + "/publication";
        Unit other = new Unit();
        unit.as(unit.worker()).request(method, path).then().statusCode(403);
        other.as(other.admin)
                .header("If-Match", "\"0\"")
                .request(method, path)
                .then()
                .statusCode(404);
        unit.as(unit.admin).request(method, path).then().statusCode(428);
        unit.as(unit.admin)
                .header("If-Match", "\"99\"")
                .request(method, path)
                .then()
                .statusCode(412);
    }

    @Test
    void ofManyWhoPublishAtOnceOneDoes() {
        String contest = unit.withBank().draft(Unit.contest());
        String tag = tag(contest);
        List<Integer> statuses = Together.run(6, number -> unit.as(unit.admin)
                .header("If-Match", tag)
                .put("/contests/{id}/publication", contest)
                .statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(5, statuses.stream().filter(status -> status == 412).count());
    }

    @Test
    void publishingAgainChangesNothing() {
        String contest = unit.withBank().published(draft -> draft.put("forms", 1));
        Response paper = unit.start(unit.worker(), contest);
        String tag = tag(contest);
        unit.publish(contest).then().statusCode(200).header("ETag", tag).body("state", equalTo("open"));
        assertEquals(
                paper.<Object>path("items"),
                unit.start(unit.worker(), contest)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<Object>path("items"));
    }

    @Test
    void aContestIsNotPublishedAfterItsEnd() {
        unit.withBank();
        String late = draft(-20, 60);
        clock.advance(Duration.ofMinutes(2));
        unit.publish(late).then().statusCode(422).body("type", endsWith("quiz:contest-window-past"));
    }

    @Test
    void beforeItOpensAContestCanBeWithdrawnAndPublishedAgain() {
        unit.withBank();
        String contest = draft(600, 1200);
        unit.publish(contest).then().statusCode(200).body("state", equalTo("scheduled"));
        unit.as(unit.admin)
                .header("If-Match", tag(contest))
                .delete("/contests/{id}/publication", contest)
                .then()
                .statusCode(204);
        unit.as(unit.admin).get("/contests/{id}", contest).then().body("state", equalTo("draft"));
        unit.as(unit.admin)
                .header("If-Match", tag(contest))
                .delete("/contests/{id}/publication", contest)
                .then()
                .statusCode(409);
        unit.publish(contest).then().statusCode(200);
    }

    @Test
    void theAuditLogTellsWhatItWasBefore() {
        unit.withBank();
        String contest = draft(600, 1200);
        unit.publish(contest).then().statusCode(200);
        unit.as(unit.admin)
                .header("If-Match", tag(contest))
                .delete("/contests/{id}/publication", contest)
                .then()
                .statusCode(204);
        unit.as(unit.staff("platform-admin"))
                .get("/audit-log")
                .then()
                .statusCode(200)
                .body("items.findAll { it.action == 'contest.publish' }.before.state", contains("draft"))
                .body("items.findAll { it.action == 'contest.publish' }.after.state", contains("scheduled"))
                .body("items.findAll { it.action == 'contest.withdraw' }.before.state", contains("scheduled"))
                .body("items.findAll { it.action == 'contest.withdraw' }.after.state", contains("draft"));
    }

    @Test
    void anOpenContestCannotBeWithdrawn() {
        String contest = unit.withBank().published();
        unit.as(unit.admin)
                .header("If-Match", tag(contest))
                .delete("/contests/{id}/publication", contest)
                .then()
                .statusCode(409)
                .body("type", endsWith("quiz:contest-opened"));
    }

    @Test
    void formsDifferInTheOrderOfQuestionsAndOptions() {
        String contest = unit.withBank().published(draft -> draft.put("forms", 20));
        List<Response> papers = IntStream.range(0, 12)
                .mapToObj(i -> unit.start(unit.worker(), contest))
                .toList();
        String stem = papers.get(0).path("items.find { it.kind == 'single' }.stem");
        assertTrue(differ(papers, "items.stem"));
        assertTrue(differ(papers, "items.find { it.stem == '" + stem + "' }.options.text"));
    }

    private static boolean differ(List<Response> papers, String path) {
        return papers.stream()
                        .map(paper -> paper.then().statusCode(201).extract().<Object>path(path))
                        .distinct()
                        .count()
                > 1;
    }

    @Test
    void aFormStaysTheSameWithinAnAttempt() {
        String contest = unit.withBank().published();
        String worker = unit.worker();
        Response started = unit.start(worker, contest);
        Response read = unit.as(worker).get("/attempts/{id}", started.<String>path("id"));
        assertEquals(started.<Object>path("items"), read.<Object>path("items"));
    }
}
