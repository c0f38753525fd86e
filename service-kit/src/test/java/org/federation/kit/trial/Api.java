package org.federation.kit.trial;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.federation.kit.testing.Tokens;

/** Requests to the trial service. */
public final class Api {

    public static final String BASE = "/api/kit/v1";

    private Api() {}

    /** With a token, and JSON as the body's type. */
    public static RequestSpecification as(Tokens person) {
        return RestAssured.given()
                .basePath(BASE)
                .auth()
                .oauth2(person.token())
                .contentType("application/json")
                .accept("*/*");
    }

    public static RequestSpecification asWorker() {
        return as(Tokens.person().org(freshUnit()));
    }

    /** A unit no other test knows. */
    public static String freshUnit() {
        return "cn.u" + UUID.randomUUID().toString().replace("-", "");
    }
}
