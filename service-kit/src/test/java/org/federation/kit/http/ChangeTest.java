package org.federation.kit.http;

import static org.federation.kit.trial.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.federation.kit.testing.Tokens;
import org.federation.kit.trial.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change names the version it is based on, and is a merge patch. */
@QuarkusTest
class ChangeTest {

    private final Tokens person = Tokens.person().org(Api.freshUnit());
    private String location;

    @BeforeEach
    void aNote() {
        Response made =
                as(person).body("{\"title\":\"a\",\"slug\":\"" + slug() + "\"}").post("/notes");
        location = made.header("Location").substring(Api.BASE.length());
    }

    @Test
    void theVersionIsInTheAnswers() {
        as(person).get(location).then().statusCode(200).header("ETag", "\"0\"");
        patch("\"0\"", "{\"title\":\"b\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("b"));
    }

    @Test
    void withoutAVersionNothingIsChanged() {
        as(person)
                .contentType("application/merge-patch+json")
                .body("{\"title\":\"b\"}")
                .patch(location)
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:problem:kit:precondition-required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"0\"", "0", "\"0", "\"x\"", "\"10\", \"00\""})
    void anotherVersionIsStale(String tag) {
        patch(tag, "{\"title\":\"b\"}").statusCode(412).body("type", equalTo("urn:problem:kit:stale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "*", "\"7\", \"0\""})
    void theRightVersionMayStandInAList(String tags) {
        patch(tags, "{\"title\":\"b\"}").statusCode(200);
    }

    @Test
    void aFieldLeftOutStaysAndNullRemoves() {
        patch("*", "{}").statusCode(200).body("title", equalTo("a"));
        patch("*", "{\"slug\":null}").statusCode(200).body("slug", nullValue()).body("title", equalTo("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":null}",
                "{\"title\":\"\"}",
                "{\"title\":5}",
                "{\"colour\":\"red\"}",
                "{\"colour\":null}",
                "{\"title\":{\"a\":1}}",
                "[]",
                "\"title\"",
                "null",
                "",
                "{\"title\":\"b\"",
                "{\"id\":\"x\"}"
            })
    void aBadPatchIsRefused(String patch) {
        patch("*", patch).statusCode(400).contentType("application/problem+json");
        as(person).get(location).then().body("title", equalTo("a")).body("version", equalTo(0));
    }

    @Test
    void anothersNoteIsNotFound() {
        Tokens stranger = Tokens.person().org(Api.freshUnit());
        as(stranger).get(location).then().statusCode(404);
    }

    private ValidatableResponse patch(String tags, String patch) {
        return as(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", tags)
                .body(patch)
                .patch(location)
                .then();
    }

    private static String slug() {
        return Long.toString(System.nanoTime() % 1_000_000_000L, Character.MAX_RADIX);
    }
}
