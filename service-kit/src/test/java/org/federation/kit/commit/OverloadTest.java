package org.federation.kit.commit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverloadTest {

    @Test
    void aCommandNotTakenInIsAnswered503WithRetryAfter() {
        given().post("/api/kit/v1/closed-desk")
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-3]"))
                .body("type", equalTo("urn:problem:kit:overloaded"));
    }
}
