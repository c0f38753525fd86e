package org.federation.kit.identity;

import io.smallrye.jwt.util.KeyUtils;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jspecify.annotations.Nullable;

/**
 * The public keys an issuer published at one moment (公钥集), by their {@code kid}. Of a JSON Web Key Set (RFC 7517) only
 * RSA keys for RS256 signatures count: Keycloak publishes its encryption key beside them.
 */
record KeySet(Map<String, PublicKey> keys) {

    static final KeySet EMPTY = new KeySet(Map.of());

    /** Stands for the {@code kid} of a key that has none. */
    private static final String UNNAMED = "";

    KeySet {
        keys = Map.copyOf(keys);
    }

    /**
     * Reads a JSON Web Key Set, a single JSON Web Key or a PEM public key. There may be no key in it that counts, when
     * the issuer has withdrawn them.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static KeySet parse(String text) {
        return text.contains("-----BEGIN") ? ofPem(text) : ofJson(text);
    }

    private static KeySet ofPem(String pem) {
        try {
            return new KeySet(Map.of(UNNAMED, KeyUtils.decodePublicKey(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static KeySet ofJson(String json) {
        List<JsonWebKey> published = KeyUtils.loadJsonWebKeys(json);
        if (published == null) {
            throw new IllegalArgumentException("Not a JSON Web Key Set");
        }
        Map<String, PublicKey> usable = new LinkedHashMap<>();
        for (JsonWebKey key : published) {
            if (key instanceof RsaJsonWebKey rsa && signsRs256(rsa)) {
                usable.put(rsa.getKeyId() == null ? UNNAMED : rsa.getKeyId(), rsa.getRsaPublicKey());
            }
        }
        return new KeySet(usable);
    }

    private static boolean signsRs256(RsaJsonWebKey key) {
        return (key.getUse() == null || key.getUse().equals("sig"))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals("RS256"));
    }

    /**
     * The key a token names. As MicroProfile JWT has it, an only key also stands where the token or the key has no
     * name.
     */
    @Nullable
    PublicKey find(@Nullable String kid) {
        PublicKey named = kid == null ? null : keys.get(kid);
        if (named != null || keys.size() != 1) {
            return named;
        }
        return kid == null ? keys.values().iterator().next() : keys.get(UNNAMED);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }
}
