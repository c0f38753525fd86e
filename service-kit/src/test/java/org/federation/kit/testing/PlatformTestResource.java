package org.federation.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} a fresh database and an issuer. It is found as a service of the test-jar, so a test
 * names it nowhere, and all tests of a module share one application.
 */
public class PlatformTestResource implements QuarkusTestResourceLifecycleManager {

    /** A secret for tests: 32 bytes in base64, as the real {@code PLATFORM_SECRET}. */
    static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    @Override
    public Map<String, String> start() {
        TestIssuer issuer = TestIssuer.shared();
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", TestPostgres.freshDatabase()),
                Map.entry("quarkus.datasource.username", TestPostgres.USER),
                Map.entry("quarkus.datasource.password", TestPostgres.USER),
                Map.entry("mp.jwt.verify.issuer", issuer.issuer()),
                Map.entry("mp.jwt.verify.publickey.location", issuer.keysLocation()),
                Map.entry("platform.secret", SECRET),
                Map.entry("quarkus.http.host", "127.0.0.1"),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.host", "127.0.0.1"),
                Map.entry("quarkus.management.test-port", "0"));
    }

    /** The database lives as long as the JVM, the issuer as long as the application. */
    @Override
    public void stop() {
        TestIssuer.shared().stop();
    }
}
