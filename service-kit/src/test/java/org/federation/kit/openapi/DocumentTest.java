package org.federation.kit.openapi;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.federation.kit.trial.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the document says without any resource method saying it. */
@QuarkusTest
class DocumentTest {

    private static final String NOTES = at("/notes", "post");
    private static final String NOTE = at("/notes/{id}", "patch");

    @Test
    void whatIsMadeHasAnAddressAndAVersion() {
        document()
                .body(NOTES + "responses", not(hasKey("200")))
                .body(NOTES + "responses.201.headers.Location.schema.type", equalTo("string"))
                .body(NOTES + "responses.201.headers.ETag.schema.type", equalTo("string"))
                .body(NOTES + "responses.201.content", hasKey("application/json"));
    }

    @Test
    void whatIsMadeOnceTakesAKey() {
        document()
                .body(NOTES + "parameters.findAll { it.name == 'Idempotency-Key' }", hasSize(1))
                .body(NOTES + "parameters.find { it.name == 'Idempotency-Key' }.in", equalTo("header"))
                .body(NOTES + "parameters.find { it.name == 'Idempotency-Key' }.required", nullValue());
    }

    @Test
    void whatIsChangedHasAVersionThatMustBeNamed() {
        document()
                .body(NOTE + "parameters.find { it.name == 'If-Match' }.required", equalTo(true))
                .body(NOTE + "parameters.find { it.name == 'If-Match' }.schema.type", equalTo("string"))
                .body(NOTE + "responses.200.headers.ETag", notNullValue())
                .body(at("/notes/{id}", "get") + "responses.200.headers.ETag", notNullValue())
                .body(at("/notes", "get") + "responses.200.headers", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/notes, post, 400 401 403 409 413 415 422 503 default",
        "/notes, get, 400 401 403 503 default",
        "/notes/{id}, get, 401 403 404 503 default",
        "/notes/{id}, patch, 400 401 403 404 409 412 413 415 422 428 503 default"
    })
    void problemsFollowFromWhatAnOperationTakes(String path, String method, String statuses) {
        Map<String, Map<String, ?>> answers = document().extract().path(at(path, method) + "responses");

        List<String> problems = answers.entrySet().stream()
                .filter(answer -> answer.getValue().containsKey("$ref"))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(statuses.split(" ")), problems);
    }

    @Test
    void rolesStandInTheDescription() {
        document()
                .body(at("/audit-log", "get") + "description", endsWith(" Role platform-admin."))
                .body(at("/notes", "get") + "description", equalTo("Any role."));
    }

    @Test
    void anEventsDataIsAnObject() {
        document().body("components.schemas.CloudEvent.properties.data.type", equalTo("object"));
    }

    private static ValidatableResponse document() {
        return RestAssured.given()
                .accept("application/json")
                .get(Api.BASE + "/openapi")
                .then()
                .statusCode(200);
    }

    private static String at(String path, String method) {
        return "paths.'" + Api.BASE + path + "'." + method + ".";
    }
}
