package org.federation.outreach.registration;

import io.restassured.response.ValidatableResponse;
import org.federation.outreach.Unit;

/** What a worker does about their seats. */
final class Registrations {

    private Registrations() {}

    static ValidatableResponse register(String worker, String talk) {
        return Unit.with(worker).post("/talks/" + talk + "/registrations").then();
    }

    static ValidatableResponse register(String worker, String talk, String key) {
        return Unit.with(worker)
                .header("Idempotency-Key", key)
                .post("/talks/" + talk + "/registrations")
                .then();
    }

    static ValidatableResponse cancel(String worker, String registration) {
        return Unit.with(worker).delete("/registrations/" + registration).then();
    }

    static ValidatableResponse mine(String worker) {
        return Unit.with(worker).get("/me/registrations").then().statusCode(200);
    }
}
