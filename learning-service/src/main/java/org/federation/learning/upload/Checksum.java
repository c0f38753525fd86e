package org.federation.learning.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the bytes of one request must come to (tus 1.0, extension Checksum). */
final class Checksum {

    /** As announced in {@code Tus-Checksum-Algorithm}. */
    static final String ALGORITHMS = "sha1,sha256";

    private static final Map<String, String> NAMES = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final MessageDigest digest;
    private final byte[] expected;

    private Checksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /**
     * Of a header {@code Upload-Checksum}, null without one.
     *
     * @throws Problem 400 {@code upload-checksum-unsupported}
     */
    static @Nullable Checksum of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String[] parts = header.strip().split(" ", 2);
        String algorithm = NAMES.get(parts[0]);
        if (algorithm == null || parts.length < 2) {
            throw Problem.badRequest("upload-checksum-unsupported").args(ALGORITHMS);
        }
        try {
            return new Checksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1].strip()));
        } catch (IllegalArgumentException notBase64) {
            throw Problem.badRequest("upload-checksum-unsupported").args(ALGORITHMS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    void update(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    boolean matches() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
