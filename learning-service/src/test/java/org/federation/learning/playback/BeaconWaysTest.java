package org.federation.learning.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A beacon is told the same whichever way it comes: to the resource, or to the lane in HTTP/1.1 or HTTP/2. */
@QuarkusTest
class BeaconWaysTest {

    private static final Content UNIT = Content.unit();
    private static String lecture = "";

    private final Viewer worker = new Viewer(UNIT, UNIT.worker());
    private final String token = worker.person().token();

    @Inject
    Vertx vertx;

    private HttpClient http2;
    private String playback = "";

    /** An answer, without the address that only the framework repeats, and the violations in whatever order. */
    private record Told(int status, String type, Map<String, Object> body, Set<Object> violations) {

        static Told of(int status, String type, String body) {
            Map<String, Object> json = new JsonObject(body).getMap();
            json.remove("instance");
            Object violations = json.remove("violations");
            return new Told(
                    status,
                    type.replaceAll(";.*", ""),
                    json,
                    violations instanceof List<?> several ? Set.copyOf(several) : Set.of());
        }
    }

    @BeforeEach
    void open() throws Exception {
        if (lecture.isEmpty()) {
            lecture = UNIT.published("三条路", Clip.SMALL);
        }
        playback = worker.begin(lecture);
        http2 = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        // The lane takes those whose token is known.
        byResource(playback, "{\"sequence\":0,\"watched\":[],\"positionSeconds\":0}", "zh-CN");
    }

    @AfterEach
    void close() throws Exception {
        await(http2.close());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sequence\":1,\"watched\":[[0,1]],\"positionSeconds\":1}",
                "{}",
                "[]",
                "\"text\"",
                "{ no JSON",
                "{\"sequence\":1,\"watched\":[],\"positionSeconds\":0} more",
                "{\"sequence\":-1,\"watched\":[],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[[5,1]],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[[1]],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[\"a\"],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[null],\"positionSeconds\":0}",
                "{\"sequence\":1e12,\"watched\":[],\"positionSeconds\":0}",
                "{\"sequence\":1,\"watched\":[],\"positionSeconds\":0,\"rate\":0}",
                "{\"sequence\":1,\"watched\":[],\"positionSeconds\":0,\"credited\":9}",
                "{\"sequence\":-1,\"watched\":null,\"positionSeconds\":-1}"
            })
    void allWaysTellTheSame(String body) throws Exception {
        assertAlike(playback, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "1-2-3-4-5", "none"})
    void allWaysKnowNoOtherPlayback(String other) throws Exception {
        assertAlike(other, "{\"sequence\":1,\"watched\":[],\"positionSeconds\":0}");
    }

    private void assertAlike(String asked, String body) throws Exception {
        for (String language : new String[] {"zh-CN", "en-GB,en;q=0.9"}) {
            Told expected = byResource(asked, body, language);
            assertEquals(expected, byLane(asked, body, language));
            assertEquals(expected, byLaneInHttp2(asked, body, language));
        }
    }

    private Told byResource(String asked, String body, String language) {
        return send(asked, body, Map.of("Accept-Language", language, "Accept", "application/*"));
    }

    private Told byLane(String asked, String body, String language) {
        return send(asked, body, Map.of("Accept-Language", language, "Accept", "*/*"));
    }

    private Told send(String asked, String body, Map<String, String> headers) {
        Response answer = RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .headers(headers)
                .body(body)
                .post(path(asked));
        return Told.of(answer.statusCode(), answer.contentType(), answer.asString());
    }

    private Told byLaneInHttp2(String asked, String body, String language) throws Exception {
        return await(http2.request(HttpMethod.POST, RestAssured.port, "127.0.0.1", path(asked))
                .compose(request -> request.putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Accept-Language", language)
                        .putHeader("Accept", "*/*")
                        .send(Buffer.buffer(body))
                        .compose(answer -> answer.body()
                                .map(read -> Told.of(
                                        answer.statusCode(), answer.getHeader("Content-Type"), read.toString())))));
    }

    private static String path(String asked) {
        return Content.BASE + "/playbacks/" + asked + "/beacons";
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
