package org.federation.outreach.talk;

import static org.federation.outreach.Unit.NEXT_WEEK;
import static org.federation.outreach.Unit.body;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.federation.kit.testing.TestClock;
import org.federation.outreach.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublicationResourceTest {

    private final Unit unit = Unit.fresh();

    @Inject
    TestClock clock;

    @Test
    void aDraftIsPublishedOnce() {
        String id = unit.draft(10);

        String at = publish(id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("published"))
                .body("publishedAt", notNullValue())
                .extract()
                .path("publishedAt");
        publish(id).statusCode(200).header("ETag", "\"1\"").body("publishedAt", equalTo(at));
    }

    @Test
    void aTalkThatHasBegunIsNotPublished() {
        String id = unit.draft(10);
        clock.set(NEXT_WEEK);

        publish(id).statusCode(409).body("type", endsWith(":talk-started"));
    }

    @Test
    void aCancelledTalkIsNotPublished() {
        String id = unit.draft(10);
        cancel(id, "讲师生病").statusCode(200);

        publish(id).statusCode(409).body("type", endsWith(":talk-cancelled"));
    }

    @Test
    void aCancelledTalkTellsWhy() {
        String id = unit.published(10);

        cancel(id, "讲师生病")
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("cancellation.reason", equalTo("讲师生病"));
        unit.asWorker()
                .get("/talks/" + id)
                .then()
                .body("state", equalTo("cancelled"))
                .body("openToMe", equalTo(false))
                .body("cancellation.reason", equalTo("讲师生病"));
        unit.asWorker().get("/talks").then().body("items[0]", nullValue());
    }

    @Test
    void cancellingAgainKeepsTheFirstReason() {
        String id = unit.published(10);
        cancel(id, "讲师生病").statusCode(200);

        cancel(id, "场地检修").statusCode(200).body("cancellation.reason", equalTo("讲师生病"));
    }

    @Test
    void aCancelledDraftStaysHiddenFromWorkers() {
        String id = unit.draft(10);
        cancel(id, "重复录入").statusCode(200);

        unit.asWorker().get("/talks/" + id).then().statusCode(404);
    }

    @Test
    void aCancelledTalkIsNotChanged() {
        String id = unit.published(10);
        cancel(id, "讲师生病").statusCode(200);

        unit.asAdmin()
                .header("If-Match", "*")
                .body(body("title", "改题"))
                .contentType(Unit.MERGE_PATCH)
                .patch("/talks/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith(":talk-cancelled"));
    }

    @Test
    void aTalkThatIsOverIsNotCancelled() {
        String id = unit.published(10);
        clock.set(NEXT_WEEK.plus(Duration.ofHours(1)));

        cancel(id, "太迟了").statusCode(409).body("type", endsWith(":talk-over"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "{\"reason\":7.5,\"x\":1}", "[]", ""})
    void aCancellationNeedsAReason(String malformed) {
        unit.asAdmin()
                .header("If-Match", "*")
                .body(malformed)
                .put("/talks/" + unit.published(10) + "/cancellation")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse publish(String talk) {
        return unit.asAdmin()
                .header("If-Match", "*")
                .put("/talks/" + talk + "/publication")
                .then();
    }

    private ValidatableResponse cancel(String talk, String reason) {
        return unit.asAdmin()
                .header("If-Match", "*")
                .body(body("reason", reason))
                .put("/talks/" + talk + "/cancellation")
                .then();
    }
}
