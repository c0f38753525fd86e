package org.federation.kit.problem;

import static org.federation.kit.problem.Refusals.post;
import static org.federation.kit.problem.Refusals.verify;
import static org.federation.kit.trial.Api.as;
import static org.federation.kit.trial.Api.asWorker;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.federation.kit.testing.Tokens;
import org.federation.kit.trial.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses is told as what it means to the caller. */
@QuarkusTest
class RefusedRowTest {

    @Test
    void aMappedConstraintHasItsOwnSlug() {
        String slug = unique();
        post("{\"title\":\"a\",\"slug\":\"" + slug + "\"}").then().statusCode(201);
        verify(post("{\"title\":\"b\",\"slug\":\"" + slug + "\"}"), 409, "slug-taken")
                .body("title", equalTo("短名已被占用"));
    }

    @Test
    void anyOtherUniquenessIsAConflict() {
        Tokens person = Tokens.person().org(Api.freshUnit());
        as(person).body("{\"title\":\"a\"}").post("/notes").then().statusCode(201);
        verify(as(person).body("{\"title\":\"a\"}").post("/notes"), 409, "conflict");
    }

    @Test
    void aReferenceToNothingIsAConflict() {
        verify(post("{\"title\":\"a\",\"parent\":\"01a20277-ffe2-741c-80b8-42bb20eaae33\"}"), 409, "in-use");
    }

    @Test
    void aBrokenCheckIsUnprocessable() {
        verify(post("{\"title\":\"" + "长".repeat(25) + "\"}"), 422, "unprocessable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\u0000"})
    void textTheDatabaseCannotKeepIsRefused(String title) {
        verify(post("{\"title\":\"" + title + "\"}"), 400, "unstorable-value");
    }

    @Test
    void aLostRaceIsStale() {
        String token = post("{\"title\":\"a\"}").path("id");
        verify(asWorker().put("/troubles/race/" + token), 412, "stale");
    }

    private static String unique() {
        return Long.toString(System.nanoTime() % 1_000_000_000L, Character.MAX_RADIX);
    }
}
