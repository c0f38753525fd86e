package org.federation.learning.zone;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.federation.learning.zone.VisitRecords.KeptVisit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitRecordsTest {

    private final Content unit = Content.unit();
    private final UUID personId = UUID.randomUUID();
    private final Tokens worker =
            Tokens.person().id(personId).org(unit.org + ".team1").segments("youth", "no,segment", "MIGRANT\u0000");

    @Inject
    VisitRecords records;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Test
    void aVisitKnowsUnitAndSegmentsOfThatMoment() throws SQLException {
        visit(unit.zone());

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT org::text, segments::text FROM visit WHERE person_id = '" + personId + "'")) {
            row.next();
            assertEquals(unit.org + ".team1", row.getString(1));
            assertEquals("{youth}", row.getString(2));
        }
    }

    @Test
    void anErasureKeepsTheTotalsAndLeavesNobody() {
        clock.set(clock.instant());
        String zone = unit.zone();
        visit(zone);
        List<KeptVisit> kept = export(personId);
        assertEquals(1, kept.size());
        assertEquals(zone, kept.get(0).zone());
        UUID pseudonym = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> records.erase(personId, pseudonym));

        assertEquals(List.of(), export(personId));
        assertEquals(1, export(pseudonym).size());
        visit(zone);
        unit.asWorker().get("/zones/" + zone).then().body("visits", equalTo(2));
        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .post("/recounts")
                .then()
                .body("differences", empty());
    }

    private List<KeptVisit> export(UUID person) {
        return QuarkusTransaction.requiringNew().call(() -> records.export(person));
    }

    private void visit(String zone) {
        unit.as(worker)
                .contentType(ContentType.JSON)
                .body(Map.of("channel", "web"))
                .post("/zones/" + zone + "/visits")
                .then()
                .statusCode(200);
    }
}
