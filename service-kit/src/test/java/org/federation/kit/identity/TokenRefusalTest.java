package org.federation.kit.identity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and who is not, with nothing remembered and after the good token is. */
@QuarkusTest
class TokenRefusalTest {

    static Stream<String> badTokens() {
        return Tokens.bad().all().keySet().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/blocking"})
    void aValidTokenIsLetIn(String path) {
        UUID id = UUID.randomUUID();
        String token = Tokens.person().id(id).token();
        asking(path, token).statusCode(200).body(equalTo(id.toString()));
        asking(path, token).statusCode(200).body(equalTo(id.toString()));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String kind) {
        assertRefused(bad(kind));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefusedOnAWorkerThreadToo(String kind) {
        asking("/blocking", bad(kind)).statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefusedAgainAfterAGoodOneWasRemembered(String kind) {
        remembered();
        String bad = bad(kind);
        assertRefused(bad);
        assertRefused(bad);
    }

    @Test
    void withoutATokenTheChallengeNamesTheSchemeOnly() {
        given().get("/api/kit/v1/who-am-i")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void anotherSchemeIsNoToken() {
        given().auth()
                .preemptive()
                .basic("worker", "worker")
                .get("/api/kit/v1/who-am-i")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aRememberedTokenIsRefusedWithOneCharacterOfItChanged() {
        String good = remembered();
        int middle = good.lastIndexOf('.') + 20;
        char other = good.charAt(middle) == 'A' ? 'B' : 'A';
        assertRefused(good.substring(0, middle) + other + good.substring(middle + 1));
    }

    /** As a decoder would read them that overlooks what is no Base64; each would be kept as a token of its own. */
    @Test
    void aGoodTokenIsRefusedInAnyOtherForm() {
        String good = remembered();
        int signature = good.lastIndexOf('.') + 1;
        for (String other : List.of(
                good + "=",
                good + ".",
                good.substring(0, signature) + "!" + good.substring(signature),
                good.substring(0, signature + 20) + "~" + good.substring(signature + 20))) {
            assertRefused(other);
        }
    }

    @Test
    void aRememberedTokensSignatureIsNoGoodForOtherClaims() {
        String[] good = remembered().split("\\.");
        String[] admin = Tokens.person().roles("platform-admin").token().split("\\.");
        assertRefused(good[0] + "." + admin[1] + "." + good[2]);
    }

    @Test
    void aRememberedTokenIsRefusedOnceItExpires() {
        Instant expiry = Instant.now().plusSeconds(6);
        String token = Tokens.person().expiresAt(expiry).token();
        asking("", token).statusCode(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> Instant.now().isAfter(expiry));
        assertRefused(token);
    }

    @Test
    void withoutTheRoleItIsForbidden() {
        asking("/admin", Tokens.person().token()).statusCode(403).contentType("application/problem+json");
        asking("/admin", Tokens.person().roles("platform-admin").token()).statusCode(200);
    }

    @Test
    void anOpenAddressAnswersWhateverTheToken() {
        asking("/open", Tokens.bad().expired()).statusCode(200);
        given().get("/api/kit/v1/who-am-i/open").then().statusCode(200);
    }

    @Test
    void theRefusalTellsNothingAboutTheCheck() {
        asking("", Tokens.bad().wrongIssuer())
                .statusCode(401)
                .body(not(startsWith("org.")))
                .body("detail", not(containsString("iss")));
    }

    private static String bad(String kind) {
        return Tokens.bad().all().get(kind).get();
    }

    private static String remembered() {
        String token = Tokens.person().token();
        asking("", token).statusCode(200);
        return token;
    }

    private static void assertRefused(String token) {
        asking("", token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("status", equalTo(401))
                .body("type", startsWith("urn:problem:kit:"));
    }

    private static ValidatableResponse asking(String path, String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/api/kit/v1/who-am-i" + path)
                .then();
    }
}
