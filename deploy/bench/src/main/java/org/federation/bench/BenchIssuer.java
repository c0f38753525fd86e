package org.federation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.lang.JoseException;

/** A key of one's own, and tokens with the claims and the size of Keycloak's. */
public final class BenchIssuer {

    /** Its name, {@code iss}. */
    public static final String NAME = "https://bench.invalid/realms/federation";

    private final RsaJsonWebKey key;

    public BenchIssuer() throws JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("bench");
    }

    /** Writes the public key as PEM, for {@code MP_JWT_VERIFY_PUBLICKEY_LOCATION}. */
    public Path publishKey(Path file) throws IOException {
        return Files.writeString(file, RsaKeyUtil.pemEncode(key.getRsaPublicKey()));
    }

    /** Writes so many workers' tokens, one a line, good for two hours. */
    public Path writeTokens(Path file, int workers) throws IOException {
        List<String> tokens = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            tokens.add(token(UUID.randomUUID(), "cn.beijing.haidian.bus474.team3", "worker"));
        }
        return Files.write(file, tokens);
    }

    /** A person's token, good for two hours. */
    public String token(UUID person, String org, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience("federation-platform");
        claims.setSubject(person.toString());
        claims.setJwtId("onrtro:" + UUID.randomUUID());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(120);
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "web");
        claims.setClaim("sid", UUID.randomUUID().toString());
        claims.setClaim("scope", "openid");
        claims.setClaim("name", "测试职工");
        claims.setClaim("org", org);
        claims.setClaim("groups", List.of(roles));
        claims.setClaim("segments", List.of("youth"));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
