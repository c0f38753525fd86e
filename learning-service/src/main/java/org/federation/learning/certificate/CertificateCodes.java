package org.federation.learning.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.federation.kit.secret.PlatformSecret;

/**
 * Makes and checks the codes of certificates: 8 random bytes and 4 of their HMAC-SHA256, as 20 characters of
 * Crockford's Base32. Whoever guesses is turned away before the database is asked, one in four billion excepted.
 */
@ApplicationScoped
class CertificateCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_BYTES = 8;
    private static final int SEAL_BYTES = 4;
    private static final int CHARACTERS = 20;
    private static final int BITS = 5;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    CertificateCodes(PlatformSecret secret) {
        this.key = secret.key("certificate-codes");
    }

    String next() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return text(ByteBuffer.allocate(RANDOM_BYTES + SEAL_BYTES)
                .put(bytes)
                .put(seal(bytes))
                .array());
    }

    /** The code as we wrote it, whatever its case and hyphens are now; nothing if we never did. */
    Optional<String> read(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (code.length() != CHARACTERS || code.chars().anyMatch(letter -> ALPHABET.indexOf(letter) < 0)) {
            return Optional.empty();
        }
        byte[] bytes = bytes(code);
        byte[] told = Arrays.copyOfRange(bytes, RANDOM_BYTES, bytes.length);
        boolean ours = MessageDigest.isEqual(told, seal(Arrays.copyOf(bytes, RANDOM_BYTES)));
        return ours && text(bytes).equals(code) ? Optional.of(code) : Optional.empty();
    }

    /** In groups, for people to read. */
    static String grouped(String code) {
        return String.join("-", code.split("(?<=\\G.{5})"));
    }

    private byte[] seal(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(bytes), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + key.getAlgorithm(), e);
        }
    }

    private static String text(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(number.shiftRight(i * BITS).intValue() & (ALPHABET.length() - 1)));
        }
        return text.toString();
    }

    private static byte[] bytes(String code) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < code.length(); i++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(ALPHABET.indexOf(code.charAt(i))));
        }
        byte[] all = ByteBuffer.allocate(2 * CHARACTERS)
                .put(2 * CHARACTERS - number.toByteArray().length, number.toByteArray())
                .array();
        return Arrays.copyOfRange(all, all.length - RANDOM_BYTES - SEAL_BYTES, all.length);
    }
}
