package org.federation.outreach.talk;

import static org.federation.outreach.Unit.NEXT_WEEK;
import static org.federation.outreach.Unit.body;
import static org.federation.outreach.Unit.talkOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.outreach.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who finds which talks in their list. */
@QuarkusTest
class TalkListTest {

    private final Unit unit = Unit.fresh();

    @Inject
    TestClock clock;

    @Test
    void aPublishedTalkReachesItsUnitAndAllBelow() {
        String id = unit.published(10);

        unit.asWorker().get("/talks").then().body("items.id", contains(id)).body("items.openToMe", contains(true));
        Unit.fresh().asWorker().get("/talks/" + id).then().statusCode(404);
        Unit.fresh().asWorker().get("/talks").then().body("items", empty());
    }

    @Test
    void theWorkersListIsFilteredAndOrderedByStart() {
        String youth = published(3, "青年成长", "youth");
        String all = published(1, "安全");
        String migrant = published(2, "权益", "migrant");

        unit.asWorker().get("/talks").then().body("items.id", contains(all, migrant, youth));
        unit.asWorker().queryParam("segment", "youth").get("/talks").then().body("items.id", contains(all, youth));
        unit.asWorker().queryParam("q", "权益").get("/talks").then().body("items.id", contains(migrant));
        unit.asWorker()
                .queryParam("from", day(2).toString())
                .queryParam("to", day(3).toString())
                .get("/talks")
                .then()
                .body("items.id", contains(migrant));
    }

    @Test
    void theListIsPaged() {
        String first = published(1, "一");
        String second = published(2, "二");
        String next = unit.asWorker()
                .queryParam("limit", 1)
                .get("/talks")
                .then()
                .body("items.id", contains(first))
                .extract()
                .path("next");

        unit.asWorker()
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/talks")
                .then()
                .body("items.id", contains(second))
                .body("next", nullValue());
    }

    @Test
    void theWorkersListShowsWhatIsToCome() {
        String id = unit.published(10);
        clock.set(NEXT_WEEK.plus(Duration.ofHours(2)));

        unit.asWorker().get("/talks").then().body("items", empty());
        unit.asWorker()
                .get("/talks/" + id)
                .then()
                .body("state", equalTo("past"))
                .body("openToMe", equalTo(false));
    }

    @Test
    void staffSeeEveryStateOfTheirUnitAndBelow() {
        String draft = unit.below("workshop").draft(10);
        String published = unit.published(10);
        String host = unit.token("outreach-requester");

        unit.asAdmin().get("/talks").then().body("items.id", hasItem(draft)).body("items.id", hasItem(published));
        Unit.with(host).queryParam("view", "staff").get("/talks").then().body("items.size()", equalTo(2));
        unit.asAdmin().queryParam("view", "worker").get("/talks").then().body("items.id", contains(published));
    }

    @Test
    void aSpeakerSeesTheirOwnTalks() {
        UUID account = UUID.randomUUID();
        String speaker = unit.make("/speakers", body("name", "高大成", "personId", account));
        String own = unit.make("/talks", talkOf(speaker, unit.venue(10), NEXT_WEEK, 10));
        unit.draft(10);
        String token = Tokens.person()
                .id(account)
                .org("cn.elsewhere")
                .roles("worker", "speaker")
                .token();

        Unit.with(token).queryParam("view", "speaker").get("/talks").then().body("items.id", contains(own));
        Unit.with(token).get("/talks/" + own).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"view, boss", "segment, astronauts", "from, yesterday", "to, 7", "limit, 0", "limit, many"})
    void aMalformedFilterIsTold(String parameter, String value) {
        unit.asWorker().queryParam(parameter, value).get("/talks").then().statusCode(400);
    }

    @Test
    void anEndlessRangeOfTimeIsFine() {
        unit.asWorker()
                .queryParam("from", "0001-01-01T00:00:00Z")
                .queryParam("to", "9999-12-31T00:00:00Z")
                .get("/talks")
                .then()
                .statusCode(200);
    }

    private String published(int day, String topic, String... segments) {
        Map<String, Object> talk = talkOf(unit.speaker(), unit.venue(10), day(day), 10);
        talk.put("topic", topic);
        talk.put("segments", List.of(segments));
        return unit.publish(unit.make("/talks", talk));
    }

    private static Instant day(int number) {
        return NEXT_WEEK.plus(Duration.ofDays(number));
    }
}
