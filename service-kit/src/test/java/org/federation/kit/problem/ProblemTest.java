package org.federation.kit.problem;

import static org.federation.kit.trial.Api.BASE;
import static org.federation.kit.trial.Api.as;
import static org.federation.kit.trial.Api.asWorker;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.federation.kit.testing.Tokens;
import org.federation.kit.trial.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void anUnknownFieldIsNamed() {
        verify(post("{\"title\":\"a\",\"colour\":\"red\"}"), 400, "unknown-field")
                .body("violations[0].field", equalTo("colour"))
                .body("violations[0].in", equalTo("body"))
                .body("detail", containsString("colour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":5}",
                "{\"title\":true}",
                "{\"title\":[\"a\"]}",
                "{\"title\":\"a\",\"size\":\"5\"}",
                "{\"title\":\"a\",\"size\":1.5}",
                "{\"title\":\"a\",\"size\":99999999999999999999}",
                "{\"title\":\"a\",\"kind\":\"NONE\"}",
                "{\"title\":\"a\",\"kind\":0}",
                "{\"title\":\"a\",\"parent\":\"not-a-uuid\"}",
            })
    void aWrongTypeIsNamed(String body) {
        verify(post(body), 400, "validation")
                .body("violations", hasSize(1))
                .body("violations[0].message", equalTo("类型或取值不符"))
                .body("violations[0].field", matchesPattern("title|size|kind|parent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nonsense",
                "[]",
                "\"text\"",
                "5",
                "{\"title\":\"a\"}}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{'title':1}"
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        verify(post(body), 400, null).body("detail", not(containsString("federation")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aMissingBodyIsRefused(String body) {
        verify(post(body), 400, "validation");
    }

    @Test
    void brokenConstraintsAreListedInTheCallersLanguage() {
        verify(post("{\"title\":\" \",\"slug\":\"much-too-long\"}"), 400, "validation")
                .body("violations", hasSize(2))
                .body("violations.find { it.field == 'title' }.in", equalTo("body"))
                .body("violations.find { it.field == 'title' }.message", equalTo("不能为空"));
        verify(
                        asWorker()
                                .header("Accept-Language", "en-US")
                                .body("{\"title\":\" \"}")
                                .post("/notes"),
                        400,
                        "validation")
                .body("violations[0].message", equalTo("must not be blank"));
    }

    @Test
    void aBadIdInThePathIsNotFound() {
        verify(asWorker().get("/notes/abc"), 404, "not-found");
        verify(asWorker().get("/notes/abc?n=1"), 404, "not-found");
        verify(asWorker().get("/notes/" + "a".repeat(50)), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"parent,abc", "n,abc", "n,99999999999", "limit,abc", "limit,0", "limit,101", "limit,-1"})
    void aBadValueInTheQueryIsNamed(String parameter, String value) {
        verify(asWorker().queryParam(parameter, value).get("/notes"), 400, "validation")
                .body("violations[0].field", equalTo(parameter))
                .body("violations[0].in", equalTo("query"));
    }

    @Test
    void aMappedConstraintHasItsOwnSlug() {
        String slug = unique();
        post("{\"title\":\"a\",\"slug\":\"" + slug + "\"}").then().statusCode(201);
        verify(post("{\"title\":\"b\",\"slug\":\"" + slug + "\"}"), 409, "slug-taken")
                .body("title", equalTo("短名已被占用"));
    }

    @Test
    void anyOtherUniquenessIsAConflict() {
        Tokens person = Tokens.person().org(Api.freshUnit());
        as(person).body("{\"title\":\"a\"}").post("/notes").then().statusCode(201);
        verify(as(person).body("{\"title\":\"a\"}").post("/notes"), 409, "conflict");
    }

    @Test
    void aReferenceToNothingIsAConflict() {
        verify(post("{\"title\":\"a\",\"parent\":\"01a20277-ffe2-741c-80b8-42bb20eaae33\"}"), 409, "in-use");
    }

    @Test
    void aBrokenCheckIsUnprocessable() {
        verify(post("{\"title\":\"" + "长".repeat(25) + "\"}"), 422, "unprocessable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\u0000"})
    void textTheDatabaseCannotKeepIsRefused(String title) {
        verify(post("{\"title\":\"" + title + "\"}"), 400, "unstorable-value");
    }

    @Test
    void aLostRaceIsStale() {
        String token = post("{\"title\":\"a\"}").path("id");
        verify(asWorker().put("/troubles/race/" + token), 412, "stale");
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
    void nothingACallerSendsIsAFaultOfOurs() throws Exception {
        String[] addresses = {
            "/notes?limit=%00",
            "/notes?cursor=%ff%fe",
            "/notes/%00",
            "/notes?parent=",
            "/notes?n=",
            "/notes/..%2f..",
            "/notes?limit=1&limit=2",
            "/notes/" + "%E4".repeat(20),
            "/organizations?under=",
            "/organizations?under=../x",
            "/organizations?depth=-1",
            "/organizations?depth=99",
            "/organizations?under=" + "a".repeat(3_000)
        };
        for (String address : addresses) {
            Response response = asWorker().urlEncodingEnabled(false).get(address);
            assertTrue(response.statusCode() < 500, address + " gave " + response.statusCode());
        }
        Map<String, String> headers = Map.of(
                "Accept-Language",
                ",;;",
                "If-Match",
                "\"",
                "Idempotency-Key",
                " ",
                "Content-Type",
                "///",
                "Accept",
                "x");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + RestAssured.port + BASE + "/notes"))
                    .header("Authorization", "Bearer " + Tokens.person().token())
                    .header(header.getKey(), header.getValue())
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
            assertTrue(status < 500, header + " gave " + status);
        }
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
                    String.valueOf(responses.get("default")).contains("#/components/schemas/Problem"), method + path);
        }));
    }

    private static Response post(String body) {
        return asWorker().body(body).post("/notes");
    }

    private static String unique() {
        return Long.toString(System.nanoTime() % 1_000_000_000L, Character.MAX_RADIX);
    }

    private static ValidatableResponse verify(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", slug == null ? containsString("urn:problem:kit:") : equalTo("urn:problem:kit:" + slug))
                .body("title", not(equalTo(null)))
                .body("detail", not(equalTo(null)));
    }
}
