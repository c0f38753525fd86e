package org.federation.kit.idempotency;

import static org.federation.kit.trial.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.kit.trial.Api;
import org.federation.kit.trial.NoteResource;
import org.federation.kit.trial.TroubleResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    @Inject
    TestClock clock;

    @Inject
    ForgetOldAnswers forget;

    private final Tokens person = Tokens.person().id(UUID.randomUUID()).org(Api.freshUnit());
    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestHasOneEffectAndOneAnswer() {
        int runs = NoteResource.RUNS.get();
        Response first = post(person, key, "{\"title\":\"a\",\"slug\":null}");
        Response again = post(person, key, "{ \"title\" : \"a\" }");
        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals("\"0\"", again.header("ETag"));
        assertEquals(first.contentType(), again.contentType());
        assertEquals(null, first.header("Idempotency-Replayed"));
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(runs + 1, NoteResource.RUNS.get());
        assertEquals(1, notes());
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        post(person, key, "{\"title\":\"a\"}").then().statusCode(201);
        post(person, key, "{\"title\":\"b\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:kit:idempotency-key-reused"));
        assertEquals(1, notes());
    }

    @Test
    void anotherHeaderThatTheMethodTakesIsAnotherRequest() {
        String note = "{\"title\":\"a\"}";
        post(person, key, note).then().statusCode(201);
        as(person)
                .header("Idempotency-Key", key)
                .header("Content-Language", "en")
                .body(note)
                .post("/notes")
                .then()
                .statusCode(422);
    }

    @Test
    void aKeyBelongsToOnePersonAndOneAddress() {
        post(person, key, "{\"title\":\"a\"}").then().statusCode(201);
        post(Tokens.person().org(Api.freshUnit()), key, "{\"title\":\"b\"}")
                .then()
                .statusCode(201);
        TroubleResource.gate = new CountDownLatch(0);
        as(person)
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/troubles/slow")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aRequestThatFailedAtCommitLeavesNoAnswerBehind() {
        String slug = Long.toString(System.nanoTime() % 1_000_000_000L, Character.MAX_RADIX);
        Response taken = post(person, UUID.randomUUID().toString(), "{\"title\":\"a\",\"slug\":\"" + slug + "\"}");
        String wanted = "{\"title\":\"b\",\"slug\":\"" + slug + "\"}";
        post(person, key, wanted).then().statusCode(409);
        as(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"slug\":null}")
                .patch("/notes/" + taken.path("id"))
                .then()
                .statusCode(200);
        post(person, key, wanted).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void whileTheFirstIsRunningTheSecondIsRefused() throws Exception {
        TroubleResource.gate = new CountDownLatch(1);
        TroubleResource.running = new CountDownLatch(1);
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> slow("{\"a\":\"1\"}"));
        assertTrue(TroubleResource.running.await(60, TimeUnit.SECONDS));
        slow("{\"a\":\"1\"}").then().statusCode(409).body("type", equalTo("urn:problem:kit:request-in-progress"));
        TroubleResource.gate.countDown();
        Response answer = first.get(60, TimeUnit.SECONDS);
        assertEquals(201, answer.statusCode());
        Response replay = slow("{\"a\":\"1\"}");
        assertEquals(answer.header("Location"), replay.header("Location"));
        assertEquals("true", replay.header("Idempotency-Replayed"));
    }

    @Test
    void aStormOfTheSameRequestHasOneEffect() {
        ExecutorService callers = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Response>> storm = IntStream.range(0, 100)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(person, key, "{\"title\":\"a\"}"), callers))
                    .toList();
            List<Response> answers = storm.stream().map(CompletableFuture::join).toList();
            assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409));
            assertEquals(
                    1,
                    answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .map(answer -> answer.<String>path("id"))
                            .distinct()
                            .count());
            assertEquals(1, notes());
        } finally {
            callers.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"has space", "caf\u00e9", "a\tb"})
    void aKeyIsVisibleAscii(String bad) {
        refused(bad);
    }

    @Test
    void aKeyIsNotTooLong() {
        refused("k".repeat(256));
        post(person, "k".repeat(255), "{\"title\":\"a\"}").then().statusCode(201);
    }

    @Test
    void answersAreForgottenAfterADay() {
        Response first = post(person, key, "{\"title\":\"a\"}");
        clock.advance(Duration.ofHours(23));
        forget.run();
        assertEquals("true", post(person, key, "{\"title\":\"a\"}").header("Idempotency-Replayed"));
        clock.advance(Duration.ofHours(2));
        CompletableFuture.allOf(CompletableFuture.runAsync(forget::run), CompletableFuture.runAsync(forget::run))
                .join();
        Response anew = post(person, key, "{\"title\":\"b\"}");
        assertEquals(201, anew.statusCode());
        assertNotEquals(first.<String>path("id"), anew.<String>path("id"));
    }

    private void refused(String bad) {
        post(person, bad, "{\"title\":\"a\"}")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:kit:bad-idempotency-key"));
    }

    private Response post(Tokens caller, String idempotencyKey, String body) {
        return as(caller).header("Idempotency-Key", idempotencyKey).body(body).post("/notes");
    }

    private Response slow(String body) {
        return as(person).header("Idempotency-Key", key).body(body).post("/troubles/slow");
    }

    private int notes() {
        return as(person).get("/notes").path("items.size()");
    }
}
