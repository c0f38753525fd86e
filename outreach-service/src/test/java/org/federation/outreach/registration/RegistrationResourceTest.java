package org.federation.outreach.registration;

import static org.federation.outreach.Unit.NEXT_WEEK;
import static org.federation.outreach.registration.Registrations.cancel;
import static org.federation.outreach.registration.Registrations.mine;
import static org.federation.outreach.registration.Registrations.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
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
    void aKeyIsOfVisibleCharacters() {
        register(unit.worker(), unit.published(10), "no good")
                .statusCode(400)
                .body("type", endsWith(":bad-idempotency-key"));
    }
}
