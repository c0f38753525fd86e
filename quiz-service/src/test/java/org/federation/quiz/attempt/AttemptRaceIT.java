package org.federation.quiz.attempt;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.federation.kit.testing.Instances;
import org.federation.kit.testing.TestPostgres;
import org.federation.kit.testing.Together;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Racers against two packaged instances on one database: whatever they do at once, the result is exact. */
class AttemptRaceIT {

    private static final int RACERS = 50;

    /** Writes down every time an abandoned attempt is graded. */
    private static final String WATCH_GRADINGS = """
            CREATE TABLE grading (id uuid);
            CREATE FUNCTION note_grading() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO grading VALUES (new.id); RETURN NULL; END $$;
            CREATE TRIGGER note_grading AFTER UPDATE ON attempt
                FOR EACH ROW WHEN (new.abandoned) EXECUTE FUNCTION note_grading();
            """;

    private static Instances instances;
    private static Unit unit;

    @BeforeAll
    static void start() {
        instances = Instances.of(2).start();
        unit = new Unit(instances.get(0).baseUri()).withBank();
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    /** Every other racer comes to the other instance. */
    private static RequestSpecification racer(int number, String token) {
        return unit.as(token).baseUri(instances.get(number % 2).baseUri());
    }

    private static long count(List<Response> responses, int status) {
        return responses.stream()
                .filter(response -> response.statusCode() == status)
                .count();
    }

    @Test
    void theSameAttemptStartedSavedAndSubmittedManyTimesAtOnceIsOne() {
        String contest = unit.published(draft -> draft.put("attempts", Map.of("perDay", 9, "total", 9)));
        String worker = unit.worker();

        List<Response> starts =
                Together.run(RACERS, number -> racer(number, worker).post("/contests/{id}/attempts", contest));
        assertEquals(1, count(starts, 201));
        assertEquals(RACERS - 1, count(starts, 200));
        List<String> ids = starts.stream()
                .map(start -> start.<String>path("id"))
                .distinct()
                .toList();
        assertEquals(1, ids.size());
        String attempt = ids.get(0);
        unit.as(worker).get("/me/attempts").then().body("items", hasSize(1));

        List<Map<String, Object>> items = starts.get(0).path("items");
        Map<String, Object> single = items.stream()
                .filter(item -> item.get("kind").equals("single"))
                .findFirst()
                .orElseThrow();
        int slot = (int) single.get("slot");
        List<Integer> sequences =
                new ArrayList<>(IntStream.rangeClosed(1, RACERS).boxed().toList());
        Collections.shuffle(sequences);
        List<Response> saves = Together.run(RACERS, number -> {
            int sequence = sequences.get(number);
            Object value = sequence == RACERS
                    ? Unit.rightAnswer(single)
                    : Unit.keys(single, "wrong").get(sequence % 3);
            return racer(number, worker)
                    .body(Map.of("value", value, "sequence", sequence))
                    .put("/attempts/{id}/answers/{slot}", attempt, slot);
        });
        assertEquals(RACERS, count(saves, 200));
        unit.as(worker)
                .get("/attempts/{id}", attempt)
                .then()
                .body("answers.'" + slot + "'.sequence", equalTo(RACERS))
                .body("answers.'" + slot + "'.value", equalTo(Unit.rightAnswer(single)));

        List<Response> submissions =
                Together.run(RACERS, number -> racer(number, worker).put("/attempts/{id}/submission", attempt));
        assertEquals(RACERS, count(submissions, 200));
        assertEquals(1, submissions.stream().map(Response::asString).distinct().count());
        submissions.get(0).then().body("score", equalTo(10)).body("correct", equalTo(1));
        unit.as(worker)
                .get("/contests/{id}/standings/me", contest)
                .then()
                .body("of", equalTo(1))
                .body("score", equalTo(10));
    }

    @Test
    void aSaveThatWasAnsweredCounts() {
        String contest = unit.published();
        String worker = unit.worker();
        Response started = unit.start(worker, contest);
        String attempt = started.path("id");
        List<Map<String, Object>> items = started.path("items");
        // Saves race the submission: what was answered 200 is in the result, what was answered 409 is not.
        List<Response> answers = Together.run(
                items.size() + 1,
                number -> number == items.size()
                        ? racer(number, worker).put("/attempts/{id}/submission", attempt)
                        : racer(number, worker)
                                .body(Map.of("value", Unit.rightAnswer(items.get(number)), "sequence", 1))
                                .put("/attempts/{id}/answers/{slot}", attempt, number + 1));
        int correct = answers.get(items.size()).then().statusCode(200).extract().path("correct");
        List<Response> saves = answers.subList(0, items.size());
        assertEquals(correct, count(saves, 200));
        assertEquals(items.size() - correct, count(saves, 409));
    }

    @Test
    void theLimitsHoldWhoeverRaces() {
        String contest = unit.published(draft -> draft.put("attempts", Map.of("perDay", 3, "total", 3)));
        String worker = unit.worker();
        List<List<Integer>> statuses = Together.run(20, number -> {
            List<Integer> seen = new ArrayList<>();
            Response start;
            do {
                start = racer(number, worker).post("/contests/{id}/attempts", contest);
                seen.add(start.statusCode());
                if (start.statusCode() < 300) {
                    racer(number + 1, worker).put("/attempts/{id}/submission", start.<String>path("id"));
                }
            } while (start.statusCode() < 300);
            return seen;
        });
        List<Integer> all = statuses.stream().flatMap(List::stream).toList();
        assertEquals(3, all.stream().filter(status -> status == 201).count());
        assertEquals(20, all.stream().filter(status -> status == 409).count());
        unit.as(worker).get("/me/attempts").then().body("items", hasSize(3));
    }

    @Test
    void manyPersonsAtOnceEachHaveOneAttempt() {
        String contest = unit.published();
        List<String> workers =
                IntStream.range(0, 100).mapToObj(i -> unit.worker()).toList();
        List<Response> submissions = Together.run(RACERS, number -> {
            Response last = null;
            for (String worker : workers.subList(number * 2, number * 2 + 2)) {
                String attempt = racer(number, worker)
                        .post("/contests/{id}/attempts", contest)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                last = racer(number + 1, worker).put("/attempts/{id}/submission", attempt);
            }
            return last;
        });
        assertEquals(RACERS, count(submissions, 200));
        unit.as(workers.get(0))
                .get("/contests/{id}/standings/me", contest)
                .then()
                .body("of", equalTo(100));
    }

    @Test
    void bothInstancesGradeTheAbandonedOnce() throws SQLException {
        try (Connection database =
                DriverManager.getConnection(instances.jdbcUrl(), TestPostgres.USER, TestPostgres.USER)) {
            database.createStatement().execute(WATCH_GRADINGS);
            gradeFortyAbandoned();
            ResultSet gradings = database.createStatement().executeQuery("SELECT id FROM grading ORDER BY id");
            List<UUID> graded = new ArrayList<>();
            while (gradings.next()) {
                graded.add(gradings.getObject(1, UUID.class));
            }
            assertEquals(40, graded.size());
            assertEquals(40, Set.copyOf(graded).size());
        }
    }

    private static void gradeFortyAbandoned() {
        String contest = unit.published(draft -> {
            draft.put("secondsPerAttempt", 1);
            draft.put("graceSeconds", 0);
        });
        List<String> workers =
                IntStream.range(0, 40).mapToObj(i -> unit.worker()).toList();
        List<Response> starts =
                Together.run(40, number -> racer(number, workers.get(number)).post("/contests/{id}/attempts", contest));
        assertEquals(40, count(starts, 201));
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> unit.as(unit.admin)
                .get("/contests/{id}/leaderboard?limit=100", contest)
                .then()
                .body("items", hasSize(40)));
        Response graded =
                unit.as(workers.get(0)).get("/attempts/{id}", starts.get(0).<String>path("id"));
        assertTrue(graded.<Boolean>path("result.abandoned"));
    }
}
