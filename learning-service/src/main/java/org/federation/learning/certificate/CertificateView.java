package org.federation.learning.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as anyone may verify it. */
record CertificateView(
        @Schema(description = "Its code, in groups of five") String code,
        @Schema(description = "The holder's name, masked") String holder,
        @Schema(description = "First day, in Asia/Shanghai") LocalDate from,
        @Schema(description = "Last day") LocalDate to,

        @Schema(description = "Learning time of these days in whole seconds")
        long learningSeconds,

        @Schema(description = "Lectures completed in these days")
        long completions,

        @Schema(description = "When it was issued, UTC") Instant issuedAt,

        @Schema(description = "What is signed: the above, a line each, as UTF-8")
        String statement,

        @Schema(description = "Ed25519 signature of the statement, in Base64url")
        String signature,

        @Schema(description = "Which of the keys of `GET /certificate-keys` it is signed by")
        String keyId) {

    static CertificateView of(Certificate certificate, CertificateSeal seal) {
        return new CertificateView(
                CertificateCodes.grouped(certificate.code()),
                certificate.holder(),
                certificate.from(),
                certificate.to(),
                certificate.learningSeconds(),
                certificate.completions(),
                certificate.issuedAt(),
                certificate.statement(),
                seal.sign(certificate.statement()),
                seal.keyId());
    }
}
