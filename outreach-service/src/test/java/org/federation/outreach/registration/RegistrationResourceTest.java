package org.federation.outreach.registration;

import static org.federation.outreach.Unit.NEXT_WEEK;
import static org.federation.outreach.Unit.body;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.federation.kit.testing.TestClock;
import org.federation.outreach.Together;
import org.federation.outreach.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegistrationResourceTest {

    private static final String OVERLONG = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private final Unit unit = Unit.fresh();

    @Inject
    TestClock clock;

    @Test
    void theFirstGetSeatsAndTheNextWaitInOrder() {
        String talk = unit.published(1);

        register(unit.worker(), talk)
                .statusCode(201)
                .header("Location", containsString("/registrations/"))
                .body("id", notNullValue())
                .body("talkId", equalTo(talk))
                .body("state", equalTo("confirmed"))
                .body("position", nullValue())
                .body("registeredAt", notNullValue());
        register(unit.worker(), talk)
                .statusCode(201)
                .body("state", equalTo("waiting"))
                .body("position", equalTo(1));
        register(unit.worker(), talk).statusCode(201).body("position", equalTo(2));
        unit.asAdmin()
                .get("/talks/" + talk)
                .then()
                .body("confirmed", equalTo(1))
                .body("waiting", equalTo(2));
    }

    @Test
    void registeringAgainGivesTheSameRegistration() {
        String talk = unit.published(1);
        String first = unit.worker();
        String second = unit.worker();
        String seat = register(first, talk).statusCode(201).extract().path("id");
        String place = register(second, talk).statusCode(201).extract().path("id");

        register(first, talk).statusCode(200).body("id", equalTo(seat)).body("state", equalTo("confirmed"));
        register(second, talk)
                .statusCode(200)
                .body("id", equalTo(place))
                .body("state", equalTo("waiting"))
                .body("position", equalTo(1));
    }

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
    void aRequestRepeatedAfterCancellingDoesNotRegisterAnew() {
        String talk = unit.published(1);
        String worker = unit.worker();
        String seat = register(worker, talk, "k1").statusCode(201).extract().path("id");
        register(worker, talk, "k1").statusCode(201).body("id", equalTo(seat));
        register(worker, talk, "k2").statusCode(200).body("id", equalTo(seat));
        cancel(worker, seat);

        register(worker, talk, "k1").statusCode(201).body("id", equalTo(seat)).body("state", equalTo("cancelled"));
        register(worker, talk, "k2").statusCode(201).body("state", equalTo("confirmed"));
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
    void noOneRegistersForADraftOrAnotherUnitsTalk() {
        register(unit.worker(), unit.draft(10)).statusCode(404);
        register(Unit.fresh().worker(), unit.published(10)).statusCode(404);
        register(unit.worker(), UUID.randomUUID().toString()).statusCode(404);
        register(unit.worker(), "7").statusCode(404);
    }

    @Test
    void aTalkForOthersSaysForWhom() {
        String talk = unit.published(10, "youth", "migrant");

        register(unit.worker("retired"), talk)
                .statusCode(422)
                .body("type", endsWith(":other-segment"))
                .body("detail", containsString("youth"));
        register(unit.worker("retired", "youth"), talk).statusCode(201);
    }

    @Test
    void afterTheStartNobodyJoinsOrLeaves() {
        String talk = unit.published(10);
        String worker = unit.worker();
        String seat = register(worker, talk).extract().path("id");
        clock.set(NEXT_WEEK);

        register(unit.worker(), talk).statusCode(409).body("type", endsWith(":talk-started"));
        cancel(worker, seat).statusCode(409).body("type", endsWith(":talk-started"));
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
    void nobodyCancelsForAnother() {
        String talk = unit.published(10);
        String seat = register(unit.worker(), talk).extract().path("id");

        cancel(unit.worker(), seat).statusCode(404);
        cancel(unit.worker(), UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void ownRegistrationsComeNewestFirstWithTheirTalks() {
        String worker = unit.worker();
        String one = unit.published(10);
        String other = unit.published(10);
        register(worker, one);
        register(worker, other);

        mine(worker)
                .body("items.talkId", contains(other, one))
                .body("items.talk.id", contains(other, one))
                .body("items[0].talk.title", equalTo("夜班路上的安全课"))
                .body("items[0].talk.venue.name", equalTo("职工之家"));
        Unit.with(worker)
                .queryParam("talk", one)
                .get("/me/registrations")
                .then()
                .body("items.talk.id", contains(one));
        String next = Unit.with(worker)
                .queryParam("limit", 1)
                .get("/me/registrations")
                .then()
                .body("items.talk.id", contains(other))
                .extract()
                .path("next");
        Unit.with(worker)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/me/registrations")
                .then()
                .body("items.talk.id", contains(one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", OVERLONG})
    void aMalformedKeyIsRefused(String key) {
        register(unit.worker(), unit.published(1), key).statusCode(400);
    }

    @Test
    void oneWorkerAtOnceManyTimesIsRegisteredOnce() {
        String talk = unit.published(10);
        String worker = unit.worker();

        Set<String> registrations =
                Together.run(32, number -> register(worker, talk).extract().<String>path("id")).stream()
                        .collect(Collectors.toSet());

        assertEquals(1, registrations.size());
        mine(worker).body("items", hasSize(1));
        unit.asAdmin().get("/talks/" + talk).then().body("confirmed", equalTo(1));
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
                .patch("/talks/" + talk)
                .then();
    }

    private static ValidatableResponse register(String worker, String talk) {
        return Unit.with(worker).post("/talks/" + talk + "/registrations").then();
    }

    private static ValidatableResponse register(String worker, String talk, String key) {
        return Unit.with(worker)
                .header("Idempotency-Key", key)
                .post("/talks/" + talk + "/registrations")
                .then();
    }

    private static ValidatableResponse cancel(String worker, String registration) {
        return Unit.with(worker).delete("/registrations/" + registration).then();
    }

    private static ValidatableResponse mine(String worker) {
        return Unit.with(worker).get("/me/registrations").then().statusCode(200);
    }
}
