package org.federation.kit.problem;

import static org.federation.kit.problem.Refusals.verify;
import static org.federation.kit.trial.Api.BASE;
import static org.federation.kit.trial.Api.asWorker;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every error is a problem (RFC 9457) with a stable type, in the caller's language, and tells nothing of the inside.
 */
@QuarkusTest
class ProblemTest {

    @Test
    void withoutATokenIsUnauthorized() {
        Response response = RestAssured.get(BASE + "/notes");
        verify(response, 401, "unauthorized").body("title", equalTo("请先登录"));
        assertEquals(1, response.headers().getValues("WWW-Authenticate").size());
    }

    @Test
    void withABadTokenIsUnauthorized() {
        Response response = RestAssured.given()
                .auth()
                .oauth2(Tokens.bad().expired())
                .header("Accept-Language", "en")
                .get(BASE + "/notes");
        verify(response, 401, "unauthorized").body("title", equalTo("Please log in"));
        assertEquals(1, response.headers().getValues("WWW-Authenticate").size());
    }

    @Test
    void withoutTheRoleIsForbidden() {
        verify(asWorker().get("/troubles/admin"), 403, "forbidden");
    }

    @Test
    void whatNobodyAnnotatedIsRefused() {
        verify(asWorker().get("/forgotten"), 403, "forbidden");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        verify(asWorker().get("/nowhere"), 404, "not-found");
        verify(RestAssured.get("/elsewhere"), 404, "not-found");
    }

    @Test
    void aWrongMethodIsNotAllowed() {
        verify(asWorker().delete("/notes"), 405, "method-not-allowed");
    }

    @Test
    void aFormatNobodyMakesIsNotAcceptable() {
        verify(asWorker().accept("image/png").get("/notes"), 406, "not-acceptable");
    }

    @Test
    void aBodyOfAnotherTypeIsUnsupported() {
        verify(asWorker().contentType("text/plain").body("title").post("/notes"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | | Not found",
                "en-GB,zh;q=0.5 | | Not found",
                "fr, en;q=0.3 | | Not found",
                "zh-TW | | 未找到",
                "zh;q=0.2,en;q=0.1 | | 未找到",
                "en;q=0 | | 未找到",
                "fr | | 未找到",
                "*;q=;;nonsense | | 未找到"
            })
    void theLanguageIsNegotiated(String header, String ignored, String title) {
        verify(asWorker().header("Accept-Language", header).get("/nowhere"), 404, "not-found")
                .body("title", equalTo(title));
    }

    @Test
    void aFaultTellsNothingButItsTrace() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        for (String fault : new String[] {"/troubles/fault", "/troubles/late-fault"}) {
            Response response = asWorker()
                    .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                    .get(fault);
            verify(response, 500, "internal-error").body("traceId", equalTo(trace));
            assertEquals(-1, response.asString().indexOf("secret"));
            assertEquals(-1, response.asString().indexOf("Exception"));
        }
        verify(asWorker().get("/troubles/fault"), 500, "internal-error")
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void extensionMembersAreShown() {
        verify(asWorker().get("/troubles/gone"), 410, "gone").body("since", equalTo("2026-11-01"));
    }

    @Test
    void overloadSaysWhenToComeBack() {
        verify(asWorker().get("/troubles/busy"), 503, "overloaded").header("Retry-After", "3");
        verify(asWorker().post("/troubles/overload"), 503, "overloaded").header("Retry-After", matchesPattern("[1-3]"));
    }

    @Test
    void everyOperationDocumentsItsProblems() {
        Map<String, Map<String, Map<String, Object>>> paths = RestAssured.given()
                .accept("application/json")
                .get(BASE + "/openapi")
                .path("paths");
        assertTrue(paths.containsKey(BASE + "/organizations"), paths.keySet().toString());
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
            assertTrue(
                    String.valueOf(responses.get("default")).contains("#/components/responses/OtherProblem"),
                    method + path);
        }));
    }
}
