package org.federation.kit.problem;

import static org.federation.kit.trial.Api.asWorker;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What a test asks of every refusal. */
final class Refusals {

    private Refusals() {}

    static Response post(String body) {
        return asWorker().body(body).post("/notes");
    }

    static ValidatableResponse verify(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", slug == null ? containsString("urn:problem:kit:") : equalTo("urn:problem:kit:" + slug))
                .body("title", not(equalTo(null)))
                .body("detail", not(equalTo(null)));
    }
}
