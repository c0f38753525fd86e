package org.federation.outreach;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.testing.Tokens;

/** A unit of a test's own, with staff, workers, and what a talk needs; everything is made through the API. */
public final class Unit {

    public static final String BASE = "/api/outreach/v1";

    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** No talk of a test begins before this, unless it says so. */
    @SuppressWarnings("TimeInStaticInitializer") // All tests of a run are to count from the same moment.
    public static final Instant NEXT_WEEK =
            Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.HOURS);

    public final String org;
    private final String admin;

    private Unit(String org) {
        this.org = org;
        this.admin = token("outreach-admin");
    }

    public static Unit fresh() {
        return new Unit("cn.t" + UUID.randomUUID().toString().replace("-", ""));
    }

    public Unit below(String label) {
        return new Unit(org + "." + label);
    }

    /** Sends requests with this token. */
    public static RequestSpecification with(String token) {
        return given().basePath(BASE).auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** A token of someone of this unit with one more role than a worker. */
    public String token(String role) {
        return Tokens.person().org(org).roles("worker", role).token();
    }

    public RequestSpecification asAdmin() {
        return with(admin);
    }

    public RequestSpecification asWorker(String... segments) {
        return with(worker(segments));
    }

    public String worker(String... segments) {
        return Tokens.person().org(org + ".team").segments(segments).token();
    }

    public String speaker() {
        return make("/speakers", speakerNamed("高大成"));
    }

    public static Map<String, Object> speakerNamed(String name) {
        return body("name", name, "topics", List.of("安全"));
    }

    public String venue(int capacity) {
        return make("/venues", venueOf(capacity));
    }

    public static Map<String, Object> venueOf(int capacity) {
        return body("name", "职工之家", "place", "演示路 1 号", "latitude", 40.0, "longitude", 116.3, "capacity", capacity);
    }

    /** A talk of an hour, somewhere, by someone; as many seats as the venue has. */
    public static Map<String, Object> talkOf(String speaker, String venue, Instant startsAt, int capacity) {
        return body(
                "title",
                "夜班路上的安全课",
                "topic",
                "安全",
                "speakerId",
                speaker,
                "venueId",
                venue,
                "startsAt",
                startsAt.toString(),
                "endsAt",
                startsAt.plus(Duration.ofHours(1)).toString(),
                "capacity",
                capacity);
    }

    public String draft(int capacity) {
        return make("/talks", talkOf(speaker(), venue(capacity), NEXT_WEEK, capacity));
    }

    public String published(int capacity, String... segments) {
        Map<String, Object> talk = talkOf(speaker(), venue(capacity), NEXT_WEEK, capacity);
        talk.put("segments", List.of(segments));
        return publish(make("/talks", talk));
    }

    public String publish(String talk) {
        asAdmin()
                .header("If-Match", "*")
                .put("/talks/" + talk + "/publication")
                .then()
                .statusCode(200);
        return talk;
    }

    public String make(String path, Map<String, Object> body) {
        return asAdmin().body(body).post(path).then().statusCode(201).extract().path("id");
    }

    public ExtractableResponse<Response> read(String path) {
        return asAdmin().get(path).then().statusCode(200).extract();
    }

    public static Map<String, Object> body(Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }
}
