package org.federation.outreach.talk;

import static org.federation.outreach.Unit.NEXT_WEEK;
import static org.federation.outreach.Unit.body;
import static org.federation.outreach.Unit.talkOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.TestClock;
import org.federation.outreach.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TalkResourceTest {

    private final Unit unit = Unit.fresh();

    @Inject
    TestClock clock;

    @Test
    void aDraftIsReadBackByStaff() {
        String speaker = unit.speaker();
        String venue = unit.venue(60);
        String id = unit.make("/talks", talkOf(speaker, venue, NEXT_WEEK, 50));

        unit.asAdmin()
                .get("/talks/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("title", equalTo("夜班路上的安全课"))
                .body("segments", empty())
                .body("speakerId", equalTo(speaker))
                .body("speaker.name", equalTo("高大成"))
                .body("venueId", equalTo(venue))
                .body("venue.place", equalTo("演示路 1 号"))
                .body("startsAt", equalTo(NEXT_WEEK.toString()))
                .body("endsAt", equalTo(NEXT_WEEK.plus(Duration.ofHours(1)).toString()))
                .body("capacity", equalTo(50))
                .body("confirmed", equalTo(0))
                .body("waiting", equalTo(0))
                .body("state", equalTo("draft"))
                .body("org", equalTo(unit.org))
                .body("publishedAt", nullValue())
                .body("cancellation", nullValue());
    }

    @Test
    void aDraftIsHiddenFromWorkers() {
        String id = unit.draft(10);

        unit.asWorker().get("/talks/" + id).then().statusCode(404);
        unit.asWorker().get("/talks").then().statusCode(200).body("items", empty());
    }

    @Test
    void aTalkForOthersIsShownButNotOpen() {
        String id = unit.published(10, "youth", "migrant");

        unit.asWorker("retired").get("/talks/" + id).then().statusCode(200).body("openToMe", equalTo(false));
        unit.asWorker("migrant").get("/talks/" + id).then().body("openToMe", equalTo(true));
    }

    @Test
    void speakerAndVenueMustBeOfTheUnit() {
        Unit other = Unit.fresh();

        refused(422, "unknown-speaker", talkOf(other.speaker(), unit.venue(10), NEXT_WEEK, 10));
        refused(422, "unknown-venue", talkOf(unit.speaker(), other.venue(10), NEXT_WEEK, 10));
        refused(422, "unknown-venue", talkOf(unit.speaker(), UUID.randomUUID().toString(), NEXT_WEEK, 10));
    }

    @Test
    void aTalkOffersNoMoreSeatsThanTheVenueHas() {
        refused(422, "venue-too-small", talkOf(unit.speaker(), unit.venue(10), NEXT_WEEK, 11));
    }

    @ParameterizedTest
    @CsvSource({
        "-PT1H, PT1H",
        "PT0S, PT1H",
        "PT1H, PT0S",
        "PT1H, -PT1H",
        "PT1H, PT13H",
        "P731D, P731DT1H",
    })
    void aTalkHasASensibleTime(String startsIn, String lastsOrEndsIn) {
        Instant start = Instant.now().plus(Duration.parse(startsIn));
        Duration lasts = Duration.parse(lastsOrEndsIn);
        Map<String, Object> talk = talkOf(unit.speaker(), unit.venue(10), start, 10);
        talk.put(
                "endsAt",
                start.plus(lasts.toDays() > 700 ? Duration.ofHours(1) : lasts).toString());

        refused(422, "talk-time", talk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"})
    void absurdTimesAreRefused(String absurd) {
        Map<String, Object> talk = talkOf(unit.speaker(), unit.venue(10), NEXT_WEEK, 10);
        talk.put("startsAt", absurd);
        refused(422, "talk-time", talk);

        talk.put("startsAt", NEXT_WEEK.toString());
        talk.put("endsAt", absurd);
        refused(422, "talk-time", talk);
    }

    @ParameterizedTest
    @CsvSource({
        "startsAt, tomorrow",
        "startsAt, +999999999-12-31T23:59:59Z",
        "endsAt, -999999999-01-01T00:00:00Z",
        "speakerId, 7",
        "capacity, many",
        "capacity, 0",
        "capacity, 1.5",
        "title, ''",
        "segments, youth",
        "state, published"
    })
    void malformedInputIsTold(String field, String value) {
        Map<String, Object> talk = talkOf(unit.speaker(), unit.venue(10), NEXT_WEEK, 10);
        talk.put(field, value);

        unit.asAdmin()
                .body(talk)
                .post("/talks")
                .then()
                .statusCode(400)
                .body("type", startsWith("urn:problem:outreach:"))
                .body("violations.field", hasItem(startsWith(field)));
    }

    @Test
    void aSegmentThatIsNothingIsTold() {
        Map<String, Object> talk = talkOf(unit.speaker(), unit.venue(10), NEXT_WEEK, 10);
        talk.put("segments", Collections.singletonList(null));

        refused(400, "validation", talk);
    }

    @Test
    void aPatchMovesTheTalk() {
        String id = unit.draft(10);
        Instant later = NEXT_WEEK.plus(Duration.ofDays(1));

        unit.asAdmin()
                .header("If-Match", "\"0\"")
                .body(body(
                        "startsAt",
                        later.toString(),
                        "endsAt",
                        later.plus(Duration.ofHours(2)).toString()))
                .contentType(Unit.MERGE_PATCH)
                .patch("/talks/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("startsAt", equalTo(later.toString()))
                .body("title", equalTo("夜班路上的安全课"));
    }

    @Test
    void whatSomeoneAbovePlannedMayStay() {
        Unit below = unit.below("workshop");
        String id = below.draft(10);
        String speakerFromAbove = unit.speaker();
        unit.asAdmin()
                .header("If-Match", "\"0\"")
                .body(body("speakerId", speakerFromAbove))
                .contentType(Unit.MERGE_PATCH)
                .patch("/talks/" + id)
                .then()
                .statusCode(200);

        below.asAdmin()
                .header("If-Match", "\"1\"")
                .body(body("title", "另一个题目"))
                .contentType(Unit.MERGE_PATCH)
                .patch("/talks/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aPublishedTalkThatHasBegunStays() {
        String id = unit.published(10);
        clock.set(NEXT_WEEK);

        unit.asAdmin()
                .header("If-Match", "*")
                .body(body("title", "改题"))
                .contentType(Unit.MERGE_PATCH)
                .patch("/talks/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith(":talk-started"));
    }

    @Test
    void aRepeatedKeyDraftsOneTalk() {
        Map<String, Object> talk = talkOf(unit.speaker(), unit.venue(10), NEXT_WEEK, 10);
        String first = unit.asAdmin()
                .header("Idempotency-Key", "k")
                .body(talk)
                .post("/talks")
                .path("id");

        unit.asAdmin()
                .header("Idempotency-Key", "k")
                .body(talk)
                .post("/talks")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    private void refused(int status, String slug, Map<String, Object> talk) {
        unit.asAdmin().body(talk).post("/talks").then().statusCode(status).body("type", endsWith(":" + slug));
    }
}
