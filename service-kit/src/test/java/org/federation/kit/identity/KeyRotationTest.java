package org.federation.kit.identity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.federation.kit.testing.TestIssuer;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The issuer changes its keys, goes away, and is kept from being flooded through us. */
@QuarkusTest
class KeyRotationTest {

    private final TestIssuer issuer = TestIssuer.shared();

    @ConfigProperty(name = "platform.token.key-fetch-interval", defaultValue = "5s")
    Duration interval;

    @AfterEach
    void bringTheIssuerBack() {
        issuer.start();
    }

    @Test
    void aNewKeyIsPickedUpWithinAnInterval() {
        String old = Tokens.person().token();
        assertEquals(200, statusFor(old));
        issuer.rotate();
        String fresh = Tokens.person().token();
        await().atMost(patience()).until(() -> statusFor(fresh) == 200);
        assertEquals(200, statusFor(old));
    }

    @Test
    void aWithdrawnKeysTokensAreRefusedAsSoonAsTheNewKeysAreRead() {
        String old = Tokens.person().token();
        await().atMost(patience()).until(() -> statusFor(old) == 200);
        issuer.rotate();
        issuer.forgetOldKeys();
        await().atMost(patience()).until(() -> statusFor(Tokens.person().token()) == 200);
        assertEquals(401, statusFor(old));
    }

    @Test
    void withTheIssuerStoppedValidTokensStillWork() {
        String seen = Tokens.person().token();
        await().atMost(patience()).until(() -> statusFor(seen) == 200);
        issuer.stop();
        assertEquals(200, statusFor(seen));
        assertEquals(200, statusFor(Tokens.person().token()));
        assertEquals(401, statusFor(Tokens.bad().unknownKey()));
        assertEquals(200, statusFor(Tokens.person().token()));
    }

    @Test
    void aFloodOfUnknownKeysCausesOneFetchPerInterval() throws Exception {
        String good = Tokens.person().token();
        await().atMost(patience()).until(() -> statusFor(good) == 200);
        List<Callable<Integer>> flood = Stream.generate(Tokens.bad()::unknownKey)
                .limit(400)
                .map(token -> (Callable<Integer>) () -> statusFor(token))
                .toList();
        int before = issuer.fetches();
        long began = System.nanoTime();
        ExecutorService attackers = Executors.newFixedThreadPool(16);
        try {
            for (Future<Integer> answer : attackers.invokeAll(flood)) {
                assertEquals(401, answer.get());
            }
        } finally {
            attackers.shutdown();
        }
        long intervals = (System.nanoTime() - began) / interval.toNanos() + 1;
        int fetched = issuer.fetches() - before;
        assertTrue(fetched <= intervals, () -> fetched + " fetches in " + intervals + " intervals");
        assertEquals(200, statusFor(good));
    }

    /** An interval has to pass first, and a slow machine takes its time then. */
    private Duration patience() {
        return interval.plusSeconds(60);
    }

    private static int statusFor(String token) {
        return given().auth().oauth2(token).get("/api/kit/v1/who-am-i").statusCode();
    }
}
