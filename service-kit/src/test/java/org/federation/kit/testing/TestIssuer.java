package org.federation.kit.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Stands in for Keycloak: publishes the keys that sign {@link Tokens}, can rotate them, and can be down. */
public final class TestIssuer {

    private static final AtomicInteger KEY_IDS = new AtomicInteger();
    private static @Nullable TestIssuer shared;

    private final List<RsaJsonWebKey> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final int port;
    private @Nullable HttpServer server;

    private TestIssuer(int port) {
        keys.add(newKey());
        this.server = listen(port);
        this.port = server.getAddress().getPort();
    }

    /** The issuer that {@link PlatformTestResource} tells the application about. */
    public static synchronized TestIssuer shared() {
        if (shared == null) {
            shared = new TestIssuer(0);
        }
        return shared;
    }

    /** The {@code iss} of its tokens. */
    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/federation";
    }

    /** Where its JSON Web Key Set is read. */
    public String keysLocation() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** Requests for the key set so far, those answered while {@linkplain #stop() stopped} not among them. */
    public int fetches() {
        return fetches.get();
    }

    /** The key that signs now. */
    public RsaJsonWebKey signingKey() {
        return keys.get(keys.size() - 1);
    }

    /** From now on a new key signs; the old ones stay published, as at a planned rotation. */
    public void rotate() {
        keys.add(newKey());
    }

    /** Publishes only the key that signs now, as after a key was compromised. */
    public void forgetOldKeys() {
        keys.removeIf(key -> key != signingKey());
    }

    /** Refuses connections until {@link #start()}. */
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Listens again, on the same port. */
    public synchronized void start() {
        if (server == null) {
            server = listen(port);
        }
    }

    private HttpServer listen(int onPort) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
            http.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "test-issuer");
                thread.setDaemon(true);
                return thread;
            }));
            http.createContext("/realms/federation/protocol/openid-connect/certs", exchange -> {
                fetches.incrementAndGet();
                byte[] body = new JsonWebKeySet(keys).toJson().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key nobody publishes unless it joins {@link #keys}. */
    static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test-key-" + KEY_IDS.incrementAndGet());
            key.setAlgorithm("RS256");
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
