package org.federation.learning.playback;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.federation.learning.Content;
import org.federation.learning.person.Membership;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BeaconLaneTest {

    private final UUID person = UUID.randomUUID();
    private final Content unit = Content.unit();

    @Inject
    Beacons beacons;

    @Inject
    DataSource database;

    @Test
    void whileThereIsNoRoomBeaconsAreTurnedAwayAndWhoWasTakenIsAnswered() throws SQLException {
        List<CompletableFuture<BeaconResult>> taken = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO watch_time (person_id) VALUES ('" + person + "')");
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM watch_time WHERE person_id = '" + person + "' FOR UPDATE");
            while (!beacons.isFull()) {
                taken.add(beacons.take(beacon()).toCompletableFuture());
            }

            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body("{ no JSON, and no token")
                    .post(Content.BASE + "/playbacks/" + UUID.randomUUID() + "/beacons")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("[1-3]"))
                    .body("type", equalTo("urn:problem:learning:overloaded"));
            unit.asWorker().get("/lectures").then().statusCode(200);

            connection.rollback();
            connection.setAutoCommit(true);
        }
        for (CompletableFuture<BeaconResult> one : taken) {
            assertEquals(new BeaconResult.Unknown(), one.join());
        }
        unit.asWorker()
                .contentType(ContentType.JSON)
                .body(Viewer.beacon(1, 0, 1))
                .post("/playbacks/" + UUID.randomUUID() + "/beacons")
                .then()
                .statusCode(404);
    }

    private HeardBeacon beacon() {
        Membership member = new Membership(new OrgPath(unit.org), List.of());
        return new HeardBeacon(person, member, UUID.randomUUID(), 1, Coverage.NONE, 0, Instant.now());
    }
}
