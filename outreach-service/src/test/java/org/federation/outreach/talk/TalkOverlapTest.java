package org.federation.outreach.talk;

import static org.federation.outreach.Unit.NEXT_WEEK;
import static org.federation.outreach.Unit.body;
import static org.federation.outreach.Unit.talkOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.Together;
import org.federation.outreach.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One venue holds one talk at a time, one speaker gives one, and has an hour to get to another venue. */
@QuarkusTest
class TalkOverlapTest {

    private final Unit unit = Unit.fresh();

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "PT-1H, 201",
        "PT-59M, 409",
        "PT0S, 409",
        "PT30M, 409",
        "PT59M, 409",
        "PT1H, 201",
    })
    void aVenueHoldsOneTalkAtATime(Duration after, int status) {
        String venue = unit.venue(10);
        unit.make("/talks", talkOf(unit.speaker(), venue, NEXT_WEEK, 10));

        attempt(unit.speaker(), venue, NEXT_WEEK.plus(after)).statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "PT-2H, 201",
        "PT-119M, 409",
        "PT0S, 409",
        "PT60M, 409",
        "PT119M, 409",
        "PT2H, 201",
    })
    void aSpeakerHasTheTravelTimeBetweenTwoVenuesOnceAndExactly(Duration after, int status) {
        String speaker = unit.speaker();
        unit.make("/talks", talkOf(speaker, unit.venue(10), NEXT_WEEK, 10));

        attempt(speaker, unit.venue(10), NEXT_WEEK.plus(after)).statusCode(status);
    }

    @Test
    void aSpeakerWhoStaysInTheVenueNeedsNoTravelTime() {
        String speaker = unit.speaker();
        String venue = unit.venue(10);
        unit.make("/talks", talkOf(speaker, venue, NEXT_WEEK, 10));

        attempt(speaker, venue, NEXT_WEEK.plus(Duration.ofHours(1))).statusCode(201);
    }

    @Test
    void theOtherTalkIsNamed() {
        String speaker = unit.speaker();
        String other = unit.make("/talks", talkOf(speaker, unit.venue(10), NEXT_WEEK, 10));

        attempt(speaker, unit.venue(10), NEXT_WEEK)
                .statusCode(409)
                .body("type", endsWith(":talk-overlap"))
                .body("busy", equalTo("speaker"))
                .body("talk.id", equalTo(other))
                .body("talk.title", equalTo("夜班路上的安全课"))
                .body("talk.startsAt", equalTo(NEXT_WEEK.toString()))
                .body("talk.endsAt", equalTo(NEXT_WEEK.plus(Duration.ofHours(1)).toString()));
    }

    @Test
    void aTalkOutsideTheScopeIsNotNamed() {
        Unit below = unit.below("workshop");
        String venue = below.venue(10);
        unit.make("/talks", talkOf(unit.speaker(), venue, NEXT_WEEK, 10));

        below.asAdmin()
                .body(talkOf(below.speaker(), venue, NEXT_WEEK, 10))
                .post("/talks")
                .then()
                .statusCode(409)
                .body("busy", equalTo("venue"))
                .body("talk", nullValue());
    }

    @Test
    void aCancelledTalkBlocksNothing() {
        String speaker = unit.speaker();
        String venue = unit.venue(10);
        String other = unit.make("/talks", talkOf(speaker, venue, NEXT_WEEK, 10));
        unit.asAdmin()
                .header("If-Match", "*")
                .body(body("reason", "改期"))
                .put("/talks/" + other + "/cancellation")
                .then()
                .statusCode(200);

        attempt(speaker, venue, NEXT_WEEK).statusCode(201);
    }

    @Test
    void aTalkIsNotInItsOwnWay() {
        String id = unit.draft(10);

        move(id, NEXT_WEEK.plus(Duration.ofMinutes(10))).statusCode(200);
    }

    @Test
    void aTalkCannotBeMovedOntoAnother() {
        String speaker = unit.speaker();
        unit.make("/talks", talkOf(speaker, unit.venue(10), NEXT_WEEK, 10));
        String id = unit.make("/talks", talkOf(speaker, unit.venue(10), NEXT_WEEK.plus(Duration.ofDays(1)), 10));

        move(id, NEXT_WEEK).statusCode(409).body("type", endsWith(":talk-overlap"));
    }

    @Test
    void ofManyTwinsExactlyOneWins() {
        String speaker = unit.speaker();
        String venue = unit.venue(10);

        List<Integer> answers = Together.run(
                16, number -> attempt(speaker, venue, NEXT_WEEK).extract().statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers::toString);
        assertEquals(15, answers.stream().filter(status -> status == 409).count(), answers::toString);
    }

    @Test
    void ofManyMovedOntoOneHourExactlyOneWins() {
        String venue = unit.venue(10);
        List<String> talks = List.of(1, 2, 3, 4, 5, 6, 7, 8).stream()
                .map(day ->
                        unit.make("/talks", talkOf(unit.speaker(), venue, NEXT_WEEK.plus(Duration.ofDays(day)), 10)))
                .toList();

        List<Integer> answers = Together.run(
                8, number -> move(talks.get(number), NEXT_WEEK).extract().statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertEquals(7, answers.stream().filter(status -> status == 409).count(), answers::toString);
    }

    /** Whatever the application forgets to check, the table refuses. */
    @ParameterizedTest
    @CsvSource({"venue_id, talk_venue_no_overlap", "speaker_id, talk_speaker_no_overlap"})
    void theTableItselfRefuses(String shared, String constraint) throws SQLException {
        String one = unit.draft(10);
        String other =
                unit.make("/talks", talkOf(unit.speaker(), unit.venue(10), NEXT_WEEK.plus(Duration.ofMinutes(30)), 10));

        try (Connection connection = database.getConnection();
                var move = connection.prepareStatement("UPDATE talk t SET " + shared + " = o." + shared
                        + " FROM talk o WHERE t.id = ? AND o.id = ?")) {
            move.setObject(1, UUID.fromString(other));
            move.setObject(2, UUID.fromString(one));
            SQLException refusal = assertThrows(SQLException.class, move::executeUpdate);
            assertEquals("23P01", refusal.getSQLState());
            assertEquals(true, refusal.getMessage().contains(constraint), refusal::getMessage);
        }
    }

    private ValidatableResponse attempt(String speaker, String venue, Instant startsAt) {
        return unit.asAdmin()
                .body(talkOf(speaker, venue, startsAt, 10))
                .post("/talks")
                .then();
    }

    private ValidatableResponse move(String talk, Instant startsAt) {
        return unit.asAdmin()
                .header("If-Match", "*")
                .body(body(
                        "startsAt",
                        startsAt.toString(),
                        "endsAt",
                        startsAt.plus(Duration.ofHours(1)).toString()))
                .contentType(Unit.MERGE_PATCH)
                .patch("/talks/" + talk)
                .then();
    }
}
