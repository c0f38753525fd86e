package org.federation.outreach.registration;

import static org.federation.outreach.Unit.NEXT_WEEK;
import static org.federation.outreach.Unit.body;
import static org.federation.outreach.registration.Registrations.cancel;
import static org.federation.outreach.registration.Registrations.mine;
import static org.federation.outreach.registration.Registrations.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.federation.kit.testing.Together;
import org.federation.outreach.Unit;
import org.junit.jupiter.api.Test;

/** Who comes when all seats are taken waits, and moves up in order. */
@QuarkusTest
class WaitingLineTest {

    private final Unit unit = Unit.fresh();

    @Test
    void theFirstInLineGetsTheSeatThatIsGivenBack() {
        String talk = unit.published(1);
        String holder = unit.worker();
        String first = unit.worker();
        String second = unit.worker();
        String seat = register(holder, talk).extract().path("id");
        register(first, talk);
        register(second, talk);

        cancel(holder, seat).statusCode(204);

        mine(first).body("items.state", contains("confirmed"));
        mine(second).body("items.state", contains("waiting")).body("items.position", contains(1));
        mine(holder).body("items", empty());
    }

    @Test
    void leavingTheLineLetsTheOthersMoveUp() {
        String talk = unit.published(1);
        register(unit.worker(), talk);
        String first = unit.worker();
        String second = unit.worker();
        String place = register(first, talk).extract().path("id");
        register(second, talk).body("position", equalTo(2));

        cancel(first, place).statusCode(204);

        mine(second).body("items.position", contains(1));
    }

    @Test
    void cancellingTwiceChangesNothingMore() {
        String talk = unit.published(2);
        String worker = unit.worker();
        String seat = register(worker, talk).extract().path("id");
        register(unit.worker(), talk);

        cancel(worker, seat).statusCode(204);
        cancel(worker, seat).statusCode(204);

        unit.asAdmin().get("/talks/" + talk).then().body("confirmed", equalTo(1));
    }

    @Test
    void whoCancelledMayRegisterAnewAtTheEndOfTheLine() {
        String talk = unit.published(1);
        String worker = unit.worker();
        String seat = register(worker, talk).extract().path("id");
        register(unit.worker(), talk);
        cancel(worker, seat);

        register(worker, talk)
                .statusCode(201)
                .body("id", not(equalTo(seat)))
                .body("state", equalTo("waiting"))
                .body("position", equalTo(1));
    }

    @Test
    void moreSeatsGoToTheFirstInLine() {
        String talk = make(1, 10);
        register(unit.worker(), talk);
        List<String> line = IntStream.range(0, 3).mapToObj(i -> unit.worker()).toList();
        line.forEach(worker -> register(worker, talk));

        seats(talk, 3).statusCode(200).body("confirmed", equalTo(3)).body("waiting", equalTo(1));

        mine(line.get(0)).body("items.state", contains("confirmed"));
        mine(line.get(1)).body("items.state", contains("confirmed"));
        mine(line.get(2)).body("items.state", contains("waiting")).body("items.position", contains(1));
    }

    @Test
    void thereCannotBeFewerSeatsThanPeopleInThem() {
        String talk = make(3, 10);
        register(unit.worker(), talk);
        register(unit.worker(), talk);

        seats(talk, 1).statusCode(422).body("type", endsWith(":seats-taken"));
        seats(talk, 2).statusCode(200);
    }

    @Test
    void aTalkCalledOffTellsThoseWhoRegistered() {
        String talk = unit.published(1);
        String holder = unit.worker();
        String waiting = unit.worker();
        String seat = register(holder, talk).extract().path("id");
        register(waiting, talk);
        unit.asAdmin()
                .header("If-Match", "*")
                .body(body("reason", "讲师生病"))
                .put("/talks/" + talk + "/cancellation")
                .then()
                .statusCode(200);

        mine(holder)
                .body("items.talk.state", contains("cancelled"))
                .body("items.talk.cancellation.reason", contains("讲师生病"));
        register(unit.worker(), talk).statusCode(409).body("type", endsWith(":talk-cancelled"));
        cancel(holder, seat).statusCode(204);
        mine(waiting).body("items.state", contains("waiting"));
    }

    @Test
    void manyAtOnceGetEachSeatAndEachPlaceOnce() {
        String talk = unit.published(10);

        List<Integer> positions = new ArrayList<>(Together.run(
                40,
                number ->
                        register(unit.worker(), talk).statusCode(201).extract().<Integer>path("position")));
        positions.removeIf(position -> position == null);
        Collections.sort(positions);

        assertEquals(IntStream.rangeClosed(1, 30).boxed().toList(), positions);
        unit.asAdmin()
                .get("/talks/" + talk)
                .then()
                .body("confirmed", equalTo(10))
                .body("waiting", equalTo(30));
    }

    /** A talk with fewer seats than its venue. */
    private String make(int capacity, int venueCapacity) {
        return unit.publish(
                unit.make("/talks", Unit.talkOf(unit.speaker(), unit.venue(venueCapacity), NEXT_WEEK, capacity)));
    }

    private ValidatableResponse seats(String talk, int capacity) {
        return unit.asAdmin()
                .header("If-Match", "*")
                .body(body("capacity", capacity))
                .contentType(Unit.MERGE_PATCH)
                .patch("/talks/" + talk)
                .then();
    }
}
