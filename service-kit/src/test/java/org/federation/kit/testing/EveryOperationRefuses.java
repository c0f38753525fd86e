package org.federation.kit.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What every operation of a service refuses, whatever it is for: a service's test of this kind extends it and is
 * complete. The operations come out of the OpenAPI document, so that none is forgotten.
 */
public abstract class EveryOperationRefuses {

    private static final int HUGE = 3_000_000;

    /** What is taken without the limit that other bodies have. */
    private static final Set<String> STREAMS = Set.of("text/csv", "application/offset+octet-stream");

    private final String unit = "cn.refusals" + System.nanoTime();
    private List<Operation> operations;
    private String allRights;

    @BeforeEach
    void readTheDocument() {
        operations = Operation.all();
        assertFalse(operations.isEmpty());
        allRights = Tokens.person()
                .org(unit)
                .roles(allRoles().toArray(String[]::new))
                .token();
    }

    @Test
    void whoHasNoToken() {
        forEach(Operation::isSecured, operation -> problem(
                        request(operation).request(operation.method(), operation.address()), is(401))
                .header("WWW-Authenticate", startsWith("Bearer")));
    }

    @Test
    void whoHasEveryRoleButTheRightOnes() {
        forEach(operation -> !operation.roles().isEmpty(), operation -> {
            List<String> others = new ArrayList<>(allRoles());
            others.removeAll(operation.roles());
            String token = Tokens.person()
                    .org(unit)
                    .roles(others.toArray(String[]::new))
                    .token();
            problem(request(operation).auth().oauth2(token).request(operation.method(), operation.address()), is(403));
        });
    }

    @Test
    void anIdThatIsNone() {
        forEach(operation -> true, operation -> operation
                .strictParameters("path")
                .forEach(name -> problem(
                        allowed(operation).request(operation.method(), operation.addressWith(Map.of(name, "not-one"))),
                        is(404))));
    }

    @Test
    void aParameterThatCannotBeRead() {
        forEach(
                operation -> true,
                operation -> operation.strictParameters("query").forEach(name -> problem(
                                allowed(operation)
                                        .queryParam(name, "x")
                                        .request(operation.method(), operation.address()),
                                is(400))
                        .body("violations.field", equalTo(List.of(name)))
                        .body("violations.in", equalTo(List.of("query")))));
    }

    @Test
    void aBodyThatIsTooLarge() {
        forEach(
                operation -> operation
                                .mediaType()
                                .filter(type -> !STREAMS.contains(type))
                                .isPresent()
                        && !takesDocuments(operation.address()),
                operation -> problem(
                        allowed(operation)
                                .body(("[\"" + "x".repeat(HUGE) + "\"]").getBytes(StandardCharsets.UTF_8))
                                .request(operation.method(), operation.address()),
                        is(413)));
    }

    @Test
    void aBodyThatIsNoJson() {
        forEach(Operation::takesJson, operation -> Stream.of("{", "{\"a\":1}}", "{'a':1}", "nonsense")
                .forEach(body -> problem(
                        allowed(operation).body(body).request(operation.method(), operation.address()), is(400))));
    }

    @Test
    void aBodyOfAnotherShape() {
        forEach(Operation::takesJson, operation -> Stream.of("7", "true", "\"text\"", "[[]]", "{\"unheard-of\":1}")
                .forEach(body -> problem(
                        allowed(operation).body(body).request(operation.method(), operation.address()),
                        malformed(operation))));
    }

    @Test
    void aPropertyOfAnotherType() {
        forEach(Operation::takesJson, operation -> operation.wrongValues().forEach((property, value) -> {
            Response response = allowed(operation)
                    .body("{\"" + property + "\":" + value + "}")
                    .request(operation.method(), operation.address());
            ValidatableResponse refusal = problem(response, malformed(operation));
            if (response.statusCode() == 400) {
                refusal.body("violations.field", hasItem(startsWith(property)));
            }
        }));
    }

    /** Side by side, for a service has some thousand things to refuse. */
    private void forEach(Predicate<Operation> which, Refusal refusal) {
        assertAll(operations.parallelStream()
                .filter(which)
                .flatMap(operation -> failure(refusal, operation).stream())
                .map(failure -> (Executable) () -> {
                    throw failure;
                })
                .toList());
    }

    private static Optional<AssertionError> failure(Refusal refusal, Operation operation) {
        try {
            refusal.of(operation);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(new AssertionError(operation + ": " + e.getMessage(), e));
        }
    }

    /** Asks something of an operation and expects to be refused. */
    private interface Refusal {
        void of(Operation operation);
    }

    /** With a token that has every right. */
    private RequestSpecification allowed(Operation operation) {
        return request(operation).auth().oauth2(allRights).header("If-Match", "*");
    }

    private List<String> allRoles() {
        return operations.stream()
                .flatMap(operation -> operation.roles().stream())
                .distinct()
                .toList();
    }

    /** Whether an address is among {@code platform.http.documents}, where more is taken than elsewhere. */
    protected boolean takesDocuments(String address) {
        return false;
    }

    /** What every request to the service has to bring besides. */
    protected Map<String, String> headers() {
        return Map.of();
    }

    private RequestSpecification request(Operation operation) {
        RequestSpecification request =
                RestAssured.given().basePath("").accept("*/*").headers(headers());
        operation.mediaType().ifPresent(request::contentType);
        return request;
    }

    private static Matcher<Integer> malformed(Operation operation) {
        return operation.isMergePatch() ? is(oneOf(400, 404)) : is(400);
    }

    private static ValidatableResponse problem(Response response, Matcher<Integer> status) {
        ValidatableResponse refusal = response.then().statusCode(status).contentType("application/problem+json");
        // The answer to HEAD has no body.
        return response.asByteArray().length == 0 ? refusal : refusal.body("type", startsWith("urn:problem:"));
    }
}
