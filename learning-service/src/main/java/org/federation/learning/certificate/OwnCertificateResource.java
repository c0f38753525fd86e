package org.federation.learning.certificate;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.learning.study.StudyTime;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A certificate of the caller's learning time. */
@Path("/me/learning-certificate")
@Authenticated
@Tag(name = "Certificates")
class OwnCertificateResource {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PDF = "application/pdf";

    private final StudyTime time;
    private final CertificateBook book;
    private final CertificateCodes codes;
    private final CertificatePress press;
    private final CurrentPerson person;
    private final Clock clock;

    OwnCertificateResource(
            StudyTime time,
            CertificateBook book,
            CertificateCodes codes,
            CertificatePress press,
            CurrentPerson person,
            Clock clock) {
        this.time = time;
        this.book = book;
        this.codes = codes;
        this.press = press;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @Produces(PDF)
    @Operation(
            summary = "Certify the caller's learning time of some days, as a PDF with a code to verify it by",
            description = "It is issued with the first request; as long as it says the same, the same one comes again.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate, in the language of the request",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> certify(
            @Parameter(description = "First day, in Asia/Shanghai", required = true) @QueryParam("from") @NotNull
                    LocalDate from,
            @Parameter(description = "Last day, today at the latest", required = true) @QueryParam("to") @NotNull
                    LocalDate to,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Certificate certificate = book.issue(person.id(), drawn(from, to));
        byte[] printed = press.print(
                certificate,
                person.name(),
                book.unitName(person.org().value()).orElse(null),
                new CertificateWords("en".equals(language)));
        return ResponseBuilder.ok(printed)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"learning-certificate-" + certificate.code() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Certificate drawn(LocalDate from, LocalDate to) {
        if (from.isAfter(to) || to.isAfter(LocalDate.ofInstant(clock.instant(), ZONE))) {
            throw Problem.unprocessable("certificate-period");
        }
        long seconds = time.byDay(person.id()).subMap(from, to.plusDays(1)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (seconds == 0) {
            throw Problem.unprocessable("certificate-without-learning");
        }
        return new Certificate(
                codes.next(),
                MaskedName.of(person.name()),
                from,
                to,
                seconds,
                time.completions(person.id(), from, to),
                clock.instant());
    }
}
