package org.federation.outreach.venue;

import static org.federation.outreach.Unit.body;
import static org.federation.outreach.Unit.venueOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.federation.outreach.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VenueResourceTest {

    private final Unit unit = Unit.fresh();

    @Test
    void anEnteredVenueIsReadBack() {
        Map<String, Object> details = venueOf(60);
        details.put("accessible", true);
        String id = unit.make("/venues", details);

        unit.asAdmin()
                .get("/venues/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("职工之家"))
                .body("place", equalTo("演示路 1 号"))
                .body("latitude", equalTo(40.0f))
                .body("longitude", equalTo(116.3f))
                .body("capacity", equalTo(60))
                .body("accessible", equalTo(true))
                .body("org", equalTo(unit.org));
    }

    @Test
    void aHostSeesVenuesButKeepsNone() {
        String id = unit.venue(60);
        String host = unit.token("outreach-requester");

        Unit.with(host).get("/venues").then().statusCode(200).body("items.id", contains(id));
        Unit.with(host).body(venueOf(5)).post("/venues").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "place", "latitude", "longitude", "capacity"})
    void whatAVenueNeedsIsNamed(String field) {
        Map<String, Object> details = venueOf(60);
        details.remove(field);

        unit.asAdmin().body(details).post("/venues").then().statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void aVenueGoesOnHoldingTheTalksPlannedInIt() {
        String venue = unit.venue(60);
        unit.make("/talks", Unit.talkOf(unit.speaker(), venue, Unit.NEXT_WEEK, 50));

        unit.asAdmin()
                .header("If-Match", "*")
                .body(body("capacity", 49))
                .contentType(Unit.MERGE_PATCH)
                .patch("/venues/" + venue)
                .then()
                .statusCode(422)
                .body("type", endsWith(":venue-needed"));
        unit.asAdmin()
                .header("If-Match", "*")
                .body(body("capacity", 50))
                .contentType(Unit.MERGE_PATCH)
                .patch("/venues/" + venue)
                .then()
                .statusCode(200);
    }

    @Test
    void aRepeatedKeyEntersOneVenue() {
        Map<String, Object> details = venueOf(60);
        String first = unit.asAdmin()
                .header("Idempotency-Key", "k")
                .body(details)
                .post("/venues")
                .path("id");
        String again = unit.asAdmin()
                .header("Idempotency-Key", "k")
                .body(details)
                .post("/venues")
                .path("id");

        unit.asAdmin().get("/venues").then().body("items.id", contains(first));
        assertEquals(first, again);
    }
}
