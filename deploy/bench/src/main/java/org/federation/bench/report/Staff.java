package org.federation.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.lang.JoseException;

/** A national content editor, and the key that says so. */
final class Staff {

    static final String ISSUER = "https://bench.invalid/realms/federation";

    private final RsaJsonWebKey key;

    Staff() throws JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("bench");
    }

    Path publishKey(Path file) throws IOException {
        return Files.writeString(file, RsaKeyUtil.pemEncode(key.getRsaPublicKey()));
    }

    /** Good for two hours. */
    String token() throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("federation-platform");
        claims.setSubject(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(120);
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "web");
        claims.setClaim("name", "测试编辑");
        claims.setClaim("org", "cn");
        claims.setClaim("groups", List.of("worker", "content-editor"));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }
}
