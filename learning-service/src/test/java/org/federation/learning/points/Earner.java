package org.federation.learning.points;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.federation.learning.activity.Activity;
import org.federation.learning.activity.ActivityKind;
import org.federation.learning.activity.ActivityLog;

/** A worker who earns points, and the administrator of the unit who makes the rules. */
final class Earner {

    final Content unit;
    final UUID id = UUID.randomUUID();
    final String org;
    private final ActivityLog log;

    Earner(Content unit, ActivityLog log) {
        this(unit, unit.org + ".team1", log);
    }

    Earner(Content unit, String org, ActivityLog log) {
        this.unit = unit;
        this.org = org;
        this.log = log;
    }

    static Tokens admin(Content unit) {
        return Tokens.person().org(unit.org).roles("worker", "platform-admin");
    }

    static Response rule(Content unit, String kind, int points, int dailyCap, String validFrom) {
        return unit.as(admin(unit))
                .contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "points", points, "dailyCap", dailyCap, "validFrom", validFrom))
                .post("/points/rules");
    }

    Tokens token() {
        return Tokens.person().id(id).org(org).name("周晓禾");
    }

    void does(ActivityKind kind, UUID subject, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> log.enter(new Activity(kind, id, new OrgPath(org), subject, at)));
    }

    /** Completes so many lectures nobody else has. */
    void completes(int lectures, Instant at) {
        for (int i = 0; i < lectures; i++) {
            does(ActivityKind.LECTURE_COMPLETED, UUID.randomUUID(), at);
        }
    }

    Response points() {
        return unit.as(token()).get("/me/points");
    }

    int balance() {
        return points().then().statusCode(200).extract().path("balance");
    }

    List<Integer> amounts() {
        return points().path("items.amount");
    }
}
