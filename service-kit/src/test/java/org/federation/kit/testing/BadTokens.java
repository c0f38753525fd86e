package org.federation.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;

/** Forged, stale and misdirected tokens: each would be a valid worker's but for the one thing its name tells. */
public final class BadTokens {

    BadTokens() {}

    /** How to make each of them, by its name, for a test that tries one after the other. */
    public Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new LinkedHashMap<>();
        all.put("alg none", this::algNone);
        all.put("HS256 signed with the public key", this::hmacOfPublicKey);
        all.put("RS512", this::otherAlgorithm);
        all.put("embedded jwk", this::embeddedKey);
        all.put("wrong issuer", this::wrongIssuer);
        all.put("wrong audience", this::wrongAudience);
        all.put("an ID token", this::idToken);
        all.put("a refresh token", Tokens.person().claim("typ", "Refresh")::token);
        all.put("no typ", Tokens.person().without("typ")::token);
        all.put("no issuer", Tokens.person().without("iss")::token);
        all.put("no audience", Tokens.person().without("aud")::token);
        all.put("no expiry", Tokens.person().without("exp")::token);
        all.put("no subject", Tokens.person().without("sub")::token);
        all.put("expired", this::expired);
        all.put("not yet valid", this::notYetValid);
        all.put("tampered", this::tampered);
        all.put("signature cut off", this::signatureCutOff);
        all.put("unknown kid", this::unknownKey);
        all.put("known kid, other key", this::stolenKeyId);
        all.put("unknown critical header", this::unknownCriticalHeader);
        all.put("encrypted", this::encrypted);
        all.put("no token at all", () -> "nonsense");
        all.put("empty parts", () -> "..");
        all.put("header that is no JSON", () -> "bm9uc2Vuc2U.e30.AAAA");
        all.put("deeply nested header", () -> base64Url("[".repeat(5_000)) + ".e30.AAAA");
        return all;
    }

    public String algNone() {
        JsonWebSignature jws = Tokens.person().unsigned();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return Tokens.compact(jws);
    }

    /** The classic confusion: what everybody may know, the public key, used as the secret of a symmetric signature. */
    public String hmacOfPublicKey() {
        RsaJsonWebKey key = TestIssuer.shared().signingKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        JsonWebSignature jws = Tokens.person().unsigned();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(new HmacKey(pem.getBytes(StandardCharsets.US_ASCII)));
        return Tokens.compact(jws);
    }

    /** Rightly signed with the issuer's key, but by an algorithm that is not on the list. */
    public String otherAlgorithm() {
        RsaJsonWebKey key = TestIssuer.shared().signingKey();
        JsonWebSignature jws = Tokens.person().unsigned();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA512);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        return Tokens.compact(jws);
    }

    /** Brings the key to check it with along in its header. */
    public String embeddedKey() {
        RsaJsonWebKey own = AnotherKey.KEY;
        JsonWebSignature jws = Tokens.person().unsigned();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setJwkHeader(own);
        jws.setKey(own.getPrivateKey());
        return Tokens.compact(jws);
    }

    public String wrongIssuer() {
        return Tokens.person()
                .claim("iss", "https://issuer.invalid/realms/federation")
                .token();
    }

    public String wrongAudience() {
        return Tokens.person().claim("aud", "account").token();
    }

    /** What the same login gives to the client itself, not to a service. */
    public String idToken() {
        return Tokens.person().claim("typ", "ID").token();
    }

    public String expired() {
        return Tokens.person().expiresAt(Instant.now().minusSeconds(120)).token();
    }

    public String notYetValid() {
        return Tokens.person()
                .claim("nbf", Instant.now().plusSeconds(120).getEpochSecond())
                .token();
    }

    /** Another person's claims under a right signature. */
    public String tampered() {
        String[] mine = Tokens.person().token().split("\\.");
        String[] theirs = Tokens.person().roles("platform-admin").token().split("\\.");
        return mine[0] + "." + theirs[1] + "." + mine[2];
    }

    public String signatureCutOff() {
        String token = Tokens.person().token();
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    /** Signed by a key that was never published; every call has a new {@code kid}. */
    public String unknownKey() {
        return Tokens.person().signedWith(withId(AnotherKey.KEY, "unknown-" + System.nanoTime()));
    }

    /** Signed by another key under the published key's {@code kid}. */
    public String stolenKeyId() {
        return Tokens.person()
                .signedWith(
                        withId(AnotherKey.KEY, TestIssuer.shared().signingKey().getKeyId()));
    }

    /** Rightly signed, with a header that must be understood and is not (RFC 7515, 4.1.11). */
    public String unknownCriticalHeader() {
        RsaJsonWebKey key = TestIssuer.shared().signingKey();
        JsonWebSignature jws = Tokens.person().unsigned();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setHeader("crit", List.of("unheard-of"));
        jws.setHeader("unheard-of", true);
        jws.setKey(key.getPrivateKey());
        return Tokens.compact(jws);
    }

    /** Five parts instead of three. */
    public String encrypted() {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.RSA_OAEP_256);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_128_GCM);
        jwe.setKey(TestIssuer.shared().signingKey().getPublicKey());
        jwe.setPayload(Tokens.person().token());
        return Tokens.compact(jwe);
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RsaJsonWebKey withId(RsaJsonWebKey key, String id) {
        RsaJsonWebKey copy = new RsaJsonWebKey(key.getRsaPublicKey());
        copy.setPrivateKey(key.getPrivateKey());
        copy.setKeyId(id);
        return copy;
    }

    /** Made once: making an RSA key takes longer than a flood of tokens. */
    private static final class AnotherKey {
        static final RsaJsonWebKey KEY = TestIssuer.newKey();
    }
}
