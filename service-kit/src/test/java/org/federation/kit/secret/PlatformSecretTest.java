package org.federation.kit.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PlatformSecretTest {

    private static final String GOOD = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void everyPurposeHasAKeyOfItsOwn() {
        PlatformSecret secret = new PlatformSecret(GOOD);
        assertEquals(32, secret.key("cursor").getEncoded().length);
        assertArrayEquals(
                secret.key("cursor").getEncoded(), secret.key("cursor").getEncoded());
        assertFalse(Arrays.equals(
                secret.key("cursor").getEncoded(), secret.key("media").getEncoded()));
        assertFalse(Arrays.equals(new byte[32], secret.key("cursor").getEncoded()));
    }

    @Test
    void withABadSecretNothingStartsAndOneLineTellsWhy() {
        refuses("not base64!", "PLATFORM_SECRET is not Base64");
        refuses(Base64.getEncoder().encodeToString(new byte[31]), "PLATFORM_SECRET is too short");
    }

    private static void refuses(String configured, String reason) {
        PlatformSecret secret = new PlatformSecret(configured);
        ConfigurationException refusal =
                assertThrows(ConfigurationException.class, () -> secret.refuseToStartWithABadOne(new StartupEvent()));
        assertTrue(refusal.getMessage().startsWith(reason), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }
}
