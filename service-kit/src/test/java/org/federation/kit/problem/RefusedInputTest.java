package org.federation.kit.problem;

import static org.federation.kit.problem.Refusals.post;
import static org.federation.kit.problem.Refusals.verify;
import static org.federation.kit.trial.Api.BASE;
import static org.federation.kit.trial.Api.as;
import static org.federation.kit.trial.Api.asWorker;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request is told where it stands, and is never taken for a fault of ours. */
@QuarkusTest
class RefusedInputTest {

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
    void anElementOfAListIsNamedByItsPlace() {
        verify(post("{\"title\":\"a\",\"tags\":[\"good\",\"too long\"]}"), 400, "validation")
                .body("violations.field", equalTo(List.of("tags[1]")));
    }

    @Test
    void aBadIdInThePathIsNotFound() {
        verify(asWorker().get("/notes/abc"), 404, "not-found");
        verify(asWorker().get("/notes/abc?n=1"), 404, "not-found");
        verify(asWorker().get("/notes/" + "a".repeat(50)), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "parent,abc",
        "parent,01a20277-ffe2-741c-80b8-42bb20eaae33-and-more",
        "n,abc",
        "n,99999999999",
        "limit,abc",
        "limit,0",
        "limit,101",
        "limit,-1",
    })
    void aBadValueInTheQueryIsNamed(String parameter, String value) {
        verify(asWorker().queryParam("any", value).queryParam(parameter, value).get("/notes"), 400, "validation")
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(parameter))
                .body("violations[0].in", equalTo("query"));
    }

    @ParameterizedTest
    @CsvSource({"person,x", "from,x", "to,2026-11-22"})
    void soIsAnInstantOrAPersonThatIsNone(String parameter, String value) {
        Tokens admin = Tokens.person().roles("platform-admin");
        verify(as(admin).queryParam(parameter, value).get("/audit-log"), 400, "validation")
                .body("violations.field", equalTo(List.of(parameter)));
    }

    @ParameterizedTest
    @CsvSource({"under,A.b", "depth,x"})
    void soIsAUnitThatIsNone(String parameter, String value) {
        verify(asWorker().queryParam(parameter, value).get("/organizations"), 400, "validation")
                .body("violations.field", equalTo(List.of(parameter)));
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
}
