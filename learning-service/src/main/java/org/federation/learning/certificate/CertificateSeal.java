package org.federation.learning.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.federation.kit.secret.PlatformSecret;

/**
 * Signs certificates by Ed25519 (RFC 8032), with a key derived from the platform's secret: all instances have the same,
 * and anyone can check a signature by its public half.
 */
@ApplicationScoped
class CertificateSeal {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    CertificateSeal(PlatformSecret secret) {
        this.keys = derive(secret.key("certificate-signature").getEncoded());
    }

    /** In Base64url. */
    String sign(String statement) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate could not be signed", e);
        }
    }

    /** The public key's 32 bytes in Base64url, the member {@code x} of a JWK (RFC 8037): the end of its X.509 form. */
    String publicKey() {
        byte[] encoded = keys.getPublic().getEncoded();
        return BASE64.encodeToString(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    }

    /** Names the key: the beginning of its SHA-256. */
    String keyId() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(keys.getPublic().getEncoded());
            return BASE64.encodeToString(Arrays.copyOf(digest, 9));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** An Ed25519 private key is any 32 bytes; the generator takes them from its source of randomness. */
    private static KeyPair derive(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, KEY_BYTES);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
