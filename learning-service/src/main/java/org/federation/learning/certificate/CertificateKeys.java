package org.federation.learning.certificate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JWK Set (RFC 7517) of the public keys certificates are signed with. */
record CertificateKeys(@Schema(description = "The keys") List<Key> keys) {

    /** A public Ed25519 key as a JWK (RFC 8037). */
    record Key(
            @Schema(description = "Its name") String kid,
            @Schema(description = "OKP") String kty,
            @Schema(description = "Ed25519") String crv,

            @Schema(description = "The key's 32 bytes in Base64url")
            String x,

            @Schema(description = "sig") String use) {}

    static CertificateKeys of(CertificateSeal seal) {
        return new CertificateKeys(List.of(new Key(seal.keyId(), "OKP", "Ed25519", seal.publicKey(), "sig")));
    }
}
