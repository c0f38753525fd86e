package org.federation.kit.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Makes access tokens as Keycloak issues them. {@code Tokens.person().token()} is a valid worker's; every method
 * changes one thing, so a test says only what matters to it. Wrong ones come from {@link #bad()}.
 */
public final class Tokens {

    /** The {@code aud} every service asks for. */
    public static final String AUDIENCE = "federation-platform";

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Tokens() {
        Instant now = Instant.now();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iss", TestIssuer.shared().issuer());
        claims.put("aud", List.of(AUDIENCE));
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
        claims.put("azp", "web");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plusSeconds(3_600).getEpochSecond());
    }

    /** A worker of {@code cn.beijing} with an id of their own and no segment. */
    public static Tokens person() {
        return new Tokens().name("测试职工").org("cn.beijing").roles("worker").segments();
    }

    /** Another program of the platform: the role {@code service}, no unit. */
    public static Tokens service(String client) {
        return new Tokens()
                .claim("azp", client)
                .name("service-account-" + client)
                .roles("service");
    }

    /** Tokens that must be refused, each wrong in one way. */
    public static BadTokens bad() {
        return new BadTokens();
    }

    public Tokens id(UUID id) {
        return claim("sub", id.toString());
    }

    public Tokens name(String name) {
        return claim("name", name);
    }

    /**
     * Puts the person in a unit.
     *
     * @param path e.g. {@code cn.beijing.haidian}
     */
    public Tokens org(String path) {
        return claim("org", path);
    }

    /** Replaces the roles; a member of staff is usually a {@code worker} too. */
    public Tokens roles(String... roles) {
        return claim("groups", List.of(roles));
    }

    public Tokens segments(String... segments) {
        return claim("segments", List.of(segments));
    }

    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public Tokens without(String claim) {
        claims.remove(claim);
        return this;
    }

    public Tokens expiresAt(Instant instant) {
        return claim("exp", instant.getEpochSecond());
    }

    /** Signed with the issuer's present key. */
    public String token() {
        return signedWith(TestIssuer.shared().signingKey());
    }

    String signedWith(RsaJsonWebKey key) {
        JsonWebSignature jws = unsigned();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        return compact(jws);
    }

    JsonWebSignature unsigned() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setHeader("typ", "JWT");
        jws.setPayload(JsonUtil.toJson(claims));
        return jws;
    }

    static String compact(JsonWebStructure token) {
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
