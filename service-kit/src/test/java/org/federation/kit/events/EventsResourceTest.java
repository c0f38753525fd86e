package org.federation.kit.events;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.parsing.Parser;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EventsResourceTest {

    private static final String EVENTS = "/api/kit/v1/events";

    @Inject
    Outbox outbox;

    @Inject
    EventFeed feed;

    @Inject
    ForgetOldEvents forgetOldEvents;

    @Inject
    TestClock clock;

    @Test
    void eventsAreACloudEventsBatch() throws SQLException {
        long before = end();
        publish("a");
        publish("b");
        get(before, 1)
                .statusCode(200)
                .contentType(startsWith("application/cloudevents-batch+json"))
                .body("$", hasSize(1))
                .body("[0].specversion", equalTo("1.0"))
                .body("[0].source", equalTo("urn:service:kit"))
                .body("[0].type", equalTo("test.happened"))
                .body("[0].subject", equalTo("a"))
                .body("[0].datacontenttype", equalTo("application/json"))
                .body("[0].data.n", equalTo(1))
                .body("[0].position", equalTo(Long.toString(before + 1)));
        get(before + 1, 10).body("subject", equalTo(List.of("b")));
        get(before + 2, 10).statusCode(200).body("$", hasSize(0));
    }

    @Test
    void onlyServicesMayReadThem() {
        given().get(EVENTS).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.person().org("cn").roles("platform-admin").token())
                .get(EVENTS)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"after,-1", "after,x", "after,99999999999999999999", "limit,0", "limit,1001", "limit,x"})
    void malformedParametersAreRefused(String parameter, String value) {
        service()
                .queryParam(parameter, value)
                .get(EVENTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", endsWith(parameter));
    }

    @Test
    void whoMissedForgottenEventsIsTold() throws SQLException {
        long before = end();
        publish("a");
        publish("b");
        clock.advance(Duration.ofDays(60));
        publish("c");
        clock.advance(Duration.ofDays(31));
        forgetOldEvents.run();
        get(before + 1, 10).statusCode(410).body("type", equalTo("urn:problem:kit:events-forgotten"));
        get(before + 2, 10).statusCode(200).body("subject", equalTo(List.of("c")));
        get(0, 10).statusCode(200).body("subject", equalTo(List.of("c")));
    }

    private void publish(String subject) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish("test.happened", subject, Map.of("n", 1)));
    }

    private static ValidatableResponse get(long after, int limit) {
        return service()
                .get(EVENTS + "?after=" + after + "&limit=" + limit)
                .then()
                .using()
                .defaultParser(Parser.JSON);
    }

    private static RequestSpecification service() {
        return given().auth().oauth2(Tokens.service("quiz").token());
    }

    private long end() throws SQLException {
        long position = 0;
        for (List<FeedEvent> more = feed.after(position, 1_000); !more.isEmpty(); more = feed.after(position, 1_000)) {
            position = more.get(more.size() - 1).position();
        }
        return position;
    }
}
