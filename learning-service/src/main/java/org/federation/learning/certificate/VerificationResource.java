package org.federation.learning.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Verifies certificates for anyone who has a code; there is no list to walk through. */
@Path("/")
@PermitAll
@Tag(name = "Certificates")
class VerificationResource {

    private final CertificateCodes codes;
    private final CertificateBook book;
    private final CertificateSeal seal;

    VerificationResource(CertificateCodes codes, CertificateBook book, CertificateSeal seal) {
        this.codes = codes;
        this.book = book;
        this.seal = seal;
    }

    @GET
    @Path("/certificates/{code}")
    @Transactional
    @Operation(summary = "Verify a certificate by its code; needs no token")
    public RestResponse<CertificateView> verify(String code) {
        Certificate certificate = codes.read(code).flatMap(book::find).orElseThrow(Problem::notFound);
        return ResponseBuilder.ok(CertificateView.of(certificate, seal))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/certificate-keys")
    @Operation(summary = "Read the public keys certificates are signed with, a JWK Set; needs no token")
    public CertificateKeys keys() {
        return CertificateKeys.of(seal);
    }
}
