package org.federation.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.federation.kit.problem.Problem;
import org.federation.kit.secret.PlatformSecret;

/**
 * Seals the key of a page's last row into an opaque cursor: 16 bytes of HMAC-SHA256, then the key as JSON, in
 * Base64url. The seal covers the list's address and the kind of key, so a cursor of one list opens no other.
 */
@ApplicationScoped
class Cursors {

    private static final int SEAL_BYTES = 16;
    private static final int LONGEST = 2_048;

    private final ObjectMapper json;
    private final SecretKey key;

    Cursors(ObjectMapper json, PlatformSecret secret) {
        this.json = json;
        this.key = secret.key("cursor");
    }

    String seal(String list, Record lastKey) {
        try {
            byte[] content = json.writeValueAsBytes(lastKey);
            byte[] seal = sealOf(list, lastKey.getClass(), content);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(SEAL_BYTES + content.length)
                            .put(seal)
                            .put(content)
                            .array());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A page's key must be a record JSON can hold", e);
        }
    }

    /** @throws Problem 400 {@code bad-cursor} if this platform did not make the cursor for this list */
    <K> K open(String list, String cursor, Class<K> kind) {
        byte[] bytes = decode(cursor);
        byte[] seal = Arrays.copyOf(bytes, SEAL_BYTES);
        byte[] content = Arrays.copyOfRange(bytes, SEAL_BYTES, bytes.length);
        if (!MessageDigest.isEqual(seal, sealOf(list, kind, content))) {
            throw Problem.badRequest("bad-cursor");
        }
        try {
            return json.readValue(content, kind);
        } catch (IOException e) {
            // Sealed by us once, but the key has another form since.
            throw Problem.badRequest("bad-cursor");
        }
    }

    private static byte[] decode(String cursor) {
        try {
            byte[] bytes = cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= SEAL_BYTES) {
                throw Problem.badRequest("bad-cursor");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("bad-cursor");
        }
    }

    private byte[] sealOf(String list, Class<?> kind, byte[] content) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((list + "\0" + kind.getName() + "\0").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + key.getAlgorithm(), e);
        }
    }
}
