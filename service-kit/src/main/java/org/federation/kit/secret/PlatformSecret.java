package org.federation.kit.secret;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one secret all instances of the platform share (environment variable {@code PLATFORM_SECRET}: at least 32 random
 * bytes in Base64). It signs nothing itself: for each purpose a key of its own is derived, so that a cursor can never
 * pass for a media address.
 */
@ApplicationScoped
public class PlatformSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final String configured;

    PlatformSecret(@ConfigProperty(name = "platform.secret") String configured) {
        this.configured = configured;
    }

    /** The HMAC-SHA256 key for a purpose, e.g. {@code "cursor"}: the HMAC of the purpose's name under the secret. */
    public SecretKey key(String purpose) {
        try {
            Mac derivation = Mac.getInstance(ALGORITHM);
            derivation.init(new SecretKeySpec(bytes(), ALGORITHM));
            return new SecretKeySpec(derivation.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    void refuseToStartWithABadOne(@Observes StartupEvent start) {
        bytes();
    }

    private byte[] bytes() {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(configured.strip());
        } catch (IllegalArgumentException e) {
            throw refusal("is not Base64");
        }
        if (bytes.length < LEAST_BYTES) {
            throw refusal("is too short");
        }
        return bytes;
    }

    /** Quarkus ends with the message of this exception alone, where any other would print its stack trace. */
    private static ConfigurationException refusal(String fault) {
        return new ConfigurationException(
                "PLATFORM_SECRET " + fault + ": set it to at least " + LEAST_BYTES + " random bytes in Base64.");
    }
}
