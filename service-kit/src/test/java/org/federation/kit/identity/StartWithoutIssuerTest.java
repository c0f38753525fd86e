package org.federation.kit.identity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.federation.kit.testing.TestIssuer;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The issuer is away when the service starts: a restart of its own, for it cannot be seen in a running service. */
@QuarkusTest
@TestProfile(StartWithoutIssuerTest.IssuerAway.class)
class StartWithoutIssuerTest {

    @Test
    void startsAnyhowAsksForPatienceAndRecovers() {
        String token = Tokens.person().token();
        given().auth()
                .oauth2(token)
                .get("/api/kit/v1/who-am-i")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());

        TestIssuer.shared().start();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        given().auth().oauth2(token).get("/api/kit/v1/who-am-i").statusCode() == 200);
    }

    public static class IssuerAway implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StopIssuer.class));
        }
    }

    /** Starts after the resource that starts the issuer. */
    public static class StopIssuer implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            TestIssuer.shared().stop();
            return Map.of();
        }

        @Override
        public void stop() {}

        @Override
        public int order() {
            return 100;
        }
    }
}
