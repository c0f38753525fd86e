package org.federation.learning;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;

/** A worker who learns as workers do. */
public final class Learner {

    public final UUID id = UUID.randomUUID();
    public final String name;
    private final Content unit;
    private final TestClock clock;

    public Learner(Content unit, TestClock clock, String name) {
        this.unit = unit;
        this.clock = clock;
        this.name = name;
    }

    public Tokens token() {
        return Tokens.person().id(id).org(unit.org + ".team1").name(name);
    }

    public RequestSpecification asks() {
        return unit.as(token());
    }

    /** Watches so many seconds of a lecture, which pass on the clock. */
    public Response watches(String lecture, int seconds) {
        String playback = asks().contentType(ContentType.JSON)
                .body(Map.of("channel", "web"))
                .post("/lectures/" + lecture + "/playbacks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        clock.advance(Duration.ofSeconds(seconds));
        return asks().contentType(ContentType.JSON)
                .body(Map.of(
                        "sequence", 1, "watched", List.of(List.of(0, seconds)), "positionSeconds", seconds, "rate", 1))
                .post("/playbacks/" + playback + "/beacons");
    }

    /** Visits a zone. */
    public Response visits(String zone) {
        return asks().contentType(ContentType.JSON)
                .body(Map.of("channel", "web"))
                .post("/zones/" + zone + "/visits");
    }
}
