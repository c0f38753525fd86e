package org.federation.outreach.speaker;

import static org.federation.outreach.Unit.body;
import static org.federation.outreach.Unit.speakerNamed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.Together;
import org.federation.outreach.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SpeakerResourceTest {

    private final Unit unit = Unit.fresh();

    @Test
    void anEnteredSpeakerIsReadBack() {
        UUID account = UUID.randomUUID();
        Map<String, Object> details = body(
                "name", "高大成",
                "personId", account,
                "honours", List.of("机车检修首席技师"),
                "topics", List.of("职业精神"),
                "segments", List.of("youth", "vocational-student"),
                "languages", List.of("zh-CN"),
                "home", body("place", "南苑", "latitude", 39.79, "longitude", 116.39),
                "maxTalksPerWeek", 3);

        String address = unit.asAdmin()
                .body(details)
                .post("/speakers")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .header("Location");

        unit.asAdmin()
                .basePath("")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo("高大成"))
                .body("org", equalTo(unit.org))
                .body("personId", equalTo(account.toString()))
                .body("honours", contains("机车检修首席技师"))
                .body("segments", contains("youth", "vocational-student"))
                .body("home.latitude", equalTo(39.79f))
                .body("maxTalksPerWeek", equalTo(3));
    }

    @Test
    void whatIsLeftOutIsEmptyOrUsual() {
        unit.asAdmin()
                .body(body("name", "孟庆霞"))
                .post("/speakers")
                .then()
                .statusCode(201)
                .body("honours", empty())
                .body("home", nullValue())
                .body("maxTalksPerWeek", equalTo(5));
    }

    @Test
    void aPatchReplacesRemovesAndLeaves() {
        String id =
                unit.make("/speakers", body("name", "白亦川", "topics", List.of("青年成长"), "personId", UUID.randomUUID()));

        unit.asAdmin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"0\"")
                .body("{\"name\":\"白亦山\",\"personId\":null}")
                .patch("/speakers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("白亦山"))
                .body("personId", nullValue())
                .body("topics", contains("青年成长"));
    }

    @Test
    void staffAboveKeepSpeakersOfAUnitBelow() {
        String id = unit.below("workshop").speaker();

        unit.asAdmin().get("/speakers/" + id).then().statusCode(200);
    }

    @Test
    void theListIsPagedByNameWithinTheScope() {
        List.of("丙", "甲", "乙").forEach(name -> unit.make("/speakers", speakerNamed(name)));
        Unit.fresh().speaker();

        String next = unit.asAdmin()
                .queryParam("limit", 2)
                .get("/speakers")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        unit.asAdmin()
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/speakers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void theListIsSearchedInNamesAndTopics() {
        unit.make("/speakers", body("name", "高大成", "topics", List.of("手艺")));
        unit.make("/speakers", body("name", "郑守正", "topics", List.of("交通安全")));

        unit.asAdmin().queryParam("q", "安全").get("/speakers").then().body("items.name", contains("郑守正"));
        unit.asAdmin().queryParam("q", "大成").get("/speakers").then().body("items.name", contains("高大成"));
        unit.asAdmin().queryParam("q", "100%_").get("/speakers").then().body("items", empty());
    }

    @Test
    void aForgedCursorIsRefused() {
        unit.asAdmin()
                .queryParam("cursor", "Zm9yZ2VkLWZvcmdlZC1mb3JnZWQ")
                .get("/speakers")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"高大成\"",
                "{\"name\":",
                "{\"name\":\" \"}",
                "{\"name\":{}}",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"高\",\"topics\":\"安全\"}",
                "{\"name\":\"高\",\"topics\":[null]}",
                "{\"name\":\"高\",\"segments\":[null]}",
                "{\"name\":\"高\",\"maxTalksPerWeek\":0}",
                "{\"name\":\"高\",\"maxTalksPerWeek\":99999999999}",
                "{\"name\":\"高\",\"personId\":\"7\"}",
                "{\"name\":\"高\",\"home\":{\"place\":\"南苑\"}}",
                "{\"name\":\"高\",\"home\":{\"place\":\"南苑\",\"latitude\":91,\"longitude\":0}}",
                "{\"name\":\"高\",\"org\":\"cn\"}"
            })
    void malformedInputIsTold(String malformed) {
        unit.asAdmin()
                .body(malformed)
                .post("/speakers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:problem:outreach:"));
    }

    @Test
    void anUnknownSegmentIsNamed() {
        unit.asAdmin()
                .body(body("name", "高大成", "segments", List.of("astronauts")))
                .post("/speakers")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(startsWith("segments")))
                .body("violations.in", hasItem("body"));
    }

    @Test
    void oneAccountIsOneSpeaker() {
        UUID account = UUID.randomUUID();
        unit.make("/speakers", body("name", "高大成", "personId", account));

        unit.asAdmin()
                .body(body("name", "高小成", "personId", account))
                .post("/speakers")
                .then()
                .statusCode(409)
                .body("type", endsWith(":speaker-exists"));
    }

    @Test
    void aRepeatedKeyEntersOneSpeaker() {
        Map<String, Object> details = speakerNamed("齐望舒");
        String first = unit.asAdmin()
                .header("Idempotency-Key", "k1")
                .body(details)
                .post("/speakers")
                .path("id");

        unit.asAdmin()
                .header("Idempotency-Key", "k1")
                .body(details)
                .post("/speakers")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        unit.asAdmin()
                .header("Idempotency-Key", "k1")
                .body(speakerNamed("另一位"))
                .post("/speakers")
                .then()
                .statusCode(422);
        unit.asAdmin().get("/speakers").then().body("items", hasSize(1));
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneWins() {
        String id = unit.speaker();

        List<Integer> answers = Together.run(8, number -> unit.asAdmin()
                .header("If-Match", "\"0\"")
                .body(body("name", "第" + number + "位"))
                .contentType(Unit.MERGE_PATCH)
                .patch("/speakers/" + id)
                .statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertEquals(7, answers.stream().filter(status -> status == 412).count(), answers::toString);
    }

    @Test
    void whatStaffDoIsAudited() {
        String id = unit.speaker();

        Unit.with(unit.token("platform-admin"))
                .queryParam("subject", "speaker/" + id)
                .get("/audit-log")
                .then()
                .statusCode(200)
                .body("items.action", contains("speaker.create"));
    }
}
