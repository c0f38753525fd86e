package org.federation.quiz;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.federation.kit.testing.Tokens;

/** A unit nobody else uses, with staff, a question bank and contests, all made through the API. */
public final class Unit {

    /** Stands in every explanation and source, and so tells where a key leaks. */
    public static final String SECRET = "only-after-the-reveal";

    public static final String BASE = "/api/quiz/v1";

    public static final String MERGE_PATCH = "application/merge-patch+json";

    public final String org = "cn.u" + UUID.randomUUID().toString().replace("-", "");
    public final String editor = staff("question-editor");
    public final String reviewer = staff("question-reviewer");
    public final String admin = staff("contest-admin");

    private final String baseUri;

    public Unit() {
        this("");
    }

    /** @param baseUri where the service runs; empty for the application under test */
    public Unit(String baseUri) {
        this.baseUri = baseUri;
    }

    public String staff(String role) {
        return Tokens.person().org(org).roles("worker", role).token();
    }

    public String worker() {
        return Tokens.person().org(org + ".team1").token();
    }

    public RequestSpecification as(String token) {
        RequestSpecification request =
                given().basePath(BASE).contentType(ContentType.JSON).auth().oauth2(token);
        return baseUri.isEmpty() ? request : request.baseUri(baseUri);
    }

    /** A single-choice question; the right option says so. */
    public static Map<String, Object> single() {
        Map<String, Object> question = question("single");
        question.put("options", options("wrong", "right", "wrong", "wrong"));
        question.put("answer", "B");
        return question;
    }

    /** A question with options A and C right. */
    public static Map<String, Object> multiple() {
        Map<String, Object> question = question("multiple");
        question.put("options", options("right", "wrong", "right", "wrong"));
        question.put("answer", List.of("A", "C"));
        return question;
    }

    /** A statement that is right. */
    public static Map<String, Object> trueFalse() {
        Map<String, Object> question = question("true-false");
        question.put("answer", true);
        return question;
    }

    private static Map<String, Object> question(String kind) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("kind", kind);
        question.put("stem", "Question " + UUID.randomUUID());
        question.put("explanation", SECRET);
        question.put("source", SECRET);
        question.put("category", "safety");
        question.put("tags", List.of("test"));
        question.put("difficulty", 2);
        return question;
    }

    private static List<Map<String, String>> options(String... verdicts) {
        List<Map<String, String>> options = new ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            options.add(Map.of("key", "ABCD".substring(i, i + 1), "text", verdicts[i] + " " + i));
        }
        return options;
    }

    public String write(Map<String, Object> question) {
        return as(editor)
                .body(question)
                .post("/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String approve(String question) {
        as(reviewer)
                .header("If-Match", etag(as(editor).get("/questions/{id}", question)))
                .body(Map.of("decision", "approve"))
                .put("/questions/{id}/review", question)
                .then()
                .statusCode(200);
        return question;
    }

    /** Two approved questions of each kind. */
    public Unit withBank() {
        for (int i = 0; i < 2; i++) {
            approve(write(single()));
            approve(write(multiple()));
            approve(write(trueFalse()));
        }
        return this;
    }

    /** A contest that is open for an hour: two questions of each kind, 10 points each, once a day. */
    public static Map<String, Object> contest() {
        Instant now = Instant.now();
        Map<String, Object> contest = new LinkedHashMap<>();
        contest.put("title", "Contest");
        contest.put("opensAt", now.minusSeconds(60).toString());
        contest.put("closesAt", now.plusSeconds(3600).toString());
        contest.put("attempts", Map.of("perDay", 1, "total", 1, "best", "best"));
        contest.put(
                "paper",
                Map.of(
                        "blueprint",
                        List.of(row("single", 2), row("multiple", 2), row("true-false", 2)),
                        "shuffle",
                        true));
        contest.put("secondsPerAttempt", 600);
        contest.put("graceSeconds", 5);
        contest.put("reveal", "never");
        contest.put("forms", 3);
        return contest;
    }

    public static Map<String, Object> row(String kind, int count) {
        return Map.of("category", "safety", "kind", kind, "count", count, "points", 10);
    }

    public String draft(Map<String, Object> contest) {
        return as(admin)
                .body(contest)
                .post("/contests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response publish(String contest) {
        return as(admin)
                .header("If-Match", etag(as(admin).get("/contests/{id}", contest)))
                .put("/contests/{id}/publication", contest);
    }

    /** The id of a published contest like {@link #contest()}, but for these changes. */
    public String published(Consumer<Map<String, Object>> changes) {
        Map<String, Object> contest = contest();
        changes.accept(contest);
        String id = draft(contest);
        publish(id).then().statusCode(200);
        return id;
    }

    public String published() {
        return published(contest -> {});
    }

    public Response start(String worker, String contest) {
        return as(worker).post("/contests/{id}/attempts", contest);
    }

    public Response save(String worker, String attempt, int slot, Object value, long sequence) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("value", value);
        answer.put("sequence", sequence);
        return as(worker).body(answer).put("/attempts/{id}/answers/{slot}", attempt, slot);
    }

    public Response submit(String worker, String attempt) {
        return as(worker).put("/attempts/{id}/submission", attempt);
    }

    /** Starts and answers the first {@code right} questions rightly and no other, then submits. */
    public Response play(String worker, String contest, int right) {
        Response started = start(worker, contest);
        List<Map<String, Object>> items =
                started.then().statusCode(201).extract().path("items");
        for (Map<String, Object> item : items.subList(0, right)) {
            save(worker, started.path("id"), (int) item.get("slot"), rightAnswer(item), 1)
                    .then()
                    .statusCode(200);
        }
        return submit(worker, started.path("id"));
    }

    /** What the options of an item say is right. */
    public static Object rightAnswer(Map<String, Object> item) {
        if (item.get("kind").equals("true-false")) {
            return true;
        }
        List<String> right = keys(item, "right");
        return item.get("kind").equals("single") ? right.get(0) : right;
    }

    /** Keys of the item's options whose text begins so. */
    @SuppressWarnings("unchecked")
    public static List<String> keys(Map<String, Object> item, String verdict) {
        return ((List<Map<String, String>>) item.get("options"))
                .stream()
                        .filter(option -> option.get("text").startsWith(verdict))
                        .map(option -> option.get("key"))
                        .toList();
    }

    public static String etag(Response response) {
        return response.then().statusCode(200).extract().header("ETag");
    }
}
