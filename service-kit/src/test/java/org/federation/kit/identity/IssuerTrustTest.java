package org.federation.kit.identity;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.federation.kit.testing.TestIssuer;
import org.federation.kit.testing.Tokens;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.RsaKeyUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trust in an issuer over its life: before it is there, while it stands, and from a file instead. */
class IssuerTrustTest {

    private final TestIssuer issuer = TestIssuer.shared();

    @TempDir
    Path folder;

    @AfterEach
    void bringTheIssuerBack() {
        issuer.start();
    }

    @Test
    void startsWithoutTheIssuerAndTrustsItOnceItIsThere() throws Exception {
        issuer.stop();
        IssuerTrust trust = trusting(issuer.keysLocation());
        trust.askAtTheStart(new StartupEvent());
        assertTrue(trust.refreshed().join().keys().isEmpty());

        issuer.start();
        assertFalse(trust.refreshed().join().keys().isEmpty());
        assertIdentifies(trust.current());
    }

    @Test
    void asksMoreOftenWhileItHasNoKeys() {
        issuer.stop();
        IssuerTrust trust = trusting(issuer.keysLocation(), "PT1H");
        trust.askAtTheStart(new StartupEvent());
        assertTrue(trust.refreshed().join().keys().isEmpty());

        issuer.start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !trust.refreshed().join().keys().isEmpty());
    }

    @Test
    void remembersAGoodTokenUntilTheKeysChange() throws Exception {
        IssuerTrust trust = trusting(issuer.keysLocation());
        Trust before = trust.refreshed().join();
        String token = Tokens.person().token();
        SecurityIdentity first = before.identify(token);
        assertSame(first, before.identify(token));
        assertSame(before.known(token), before.known(token));
        assertEquals(
                UUID.fromString(first.getPrincipal().getName()),
                Objects.requireNonNull(before.known(token)).id());
        assertSame(before, trust.refreshed().join(), "the same keys, the same trust");

        issuer.rotate();
        Trust after = trust.refreshed().join();
        assertNull(after.known(token));
        assertFalse(first == after.identify(token), "checked anew under the new keys");
    }

    @Test
    void trustsNobodyOnceTheIssuerHasWithdrawnItsKeys() throws Exception {
        AtomicReference<String> published = new AtomicReference<>(new JsonWebKeySet(issuer.signingKey()).toJson());
        HttpServer other = serving(exchange -> {
            byte[] keys = published.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        try {
            IssuerTrust trust = trusting(keysOf(other));
            assertFalse(trust.refreshed().join().keys().isEmpty());

            published.set("{\"keys\":[]}");
            assertTrue(trust.refreshed().join().keys().isEmpty());
        } finally {
            other.stop(0);
        }
    }

    @Test
    void doesNotWaitForAnIssuerThatStopsInTheMidst() throws Exception {
        HttpServer other = serving(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });
        try {
            assertTrue(trusting(keysOf(other))
                    .refreshed()
                    .get(60, TimeUnit.SECONDS)
                    .keys()
                    .isEmpty());
        } finally {
            other.stop(0);
        }
    }

    private static HttpServer serving(HttpHandler answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", answer);
        server.start();
        return server;
    }

    private static String keysOf(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    @Test
    void aKeyInAPemFileStandsForEveryKid() throws Exception {
        RSAPublicKey key = issuer.signingKey().getRsaPublicKey();
        Path pem = Files.writeString(folder.resolve("key.pem"), RsaKeyUtil.pemEncode(key));
        assertIdentifies(trusting(pem.toString()).refreshed().join());
    }

    @Test
    void aKeySetMayBeAFile() throws Exception {
        String json = new JsonWebKeySet(issuer.signingKey()).toJson();
        Path file = Files.writeString(folder.resolve("keys.json"), json);
        assertIdentifies(trusting(file.toString()).refreshed().join());
    }

    @Test
    void withoutItsKeyFileAServiceRefusesToStart() {
        IssuerTrust trust = trusting(folder.resolve("missing.pem").toString());
        String message = assertThrows(ConfigurationException.class, () -> trust.askAtTheStart(new StartupEvent()))
                .getMessage();
        assertTrue(message.contains("mp.jwt.verify.publickey.location"), message);
    }

    private static void assertIdentifies(Trust trust) throws Exception {
        UUID id = UUID.randomUUID();
        SecurityIdentity identity = trust.identify(Tokens.person().id(id).token());
        assertEquals(id.toString(), ((JsonWebToken) identity.getPrincipal()).getSubject());
        assertTrue(identity.hasRole(Roles.WORKER));
    }

    /** Every refresh asks: the interval has a test of its own in {@link KeyRotationTest}. */
    private IssuerTrust trusting(String location) {
        return trusting(location, "PT0S");
    }

    private IssuerTrust trusting(String location, String interval) {
        TokenConfig config = new SmallRyeConfigBuilder()
                .withMapping(TokenConfig.class)
                .withDefaultValue("platform.token.key-fetch-interval", interval)
                .build()
                .getConfigMapping(TokenConfig.class);
        return new IssuerTrust(new Issuer(issuer.issuer(), Set.of(Tokens.AUDIENCE), location), config);
    }
}
