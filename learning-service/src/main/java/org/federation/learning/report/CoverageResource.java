package org.federation.learning.report;

import static org.federation.kit.identity.Roles.PLATFORM_ADMIN;
import static org.federation.learning.Roles.CONTENT_EDITOR;
import static org.federation.learning.Roles.CONTENT_REVIEWER;
import static org.federation.learning.Roles.CONTEST_ADMIN;
import static org.federation.learning.Roles.OUTREACH_ADMIN;
import static org.federation.learning.Roles.OUTREACH_REQUESTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How far the caller's units have come. */
@Path("/reports/coverage")
@RolesAllowed({CONTENT_EDITOR, CONTENT_REVIEWER, CONTEST_ADMIN, OUTREACH_ADMIN, OUTREACH_REQUESTER, PLATFORM_ADMIN})
@Tag(name = "Reports")
class CoverageResource {

    private final Coverage coverage;
    private final CurrentPerson person;
    private final AuditLog audit;
    private final Clock clock;

    CoverageResource(Coverage coverage, CurrentPerson person, AuditLog audit, Clock clock) {
        this.coverage = coverage;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.WORKBOOK})
    @Operation(
            summary = "Report how many workers of a unit visited, watched and completed",
            description =
                    "By unit below it, lecture, zone, channel, segment or day; every worker is counted once in each"
                            + " row and once in the total, in the unit they belonged to then. Numbers that tell of fewer than 5"
                            + " people are suppressed, and as many beside them as it takes that no subtraction gives them away."
                            + " CSV is UTF-8 with a byte order mark and writes * for what is suppressed; files are audited."
                            + " 422 bad-period.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CoverageReport.class)),
                @Content(mediaType = Format.TEXT_CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = Format.WORKBOOK,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    public Response report(@Valid @BeanParam CoverageQuery query, @Context HttpHeaders headers) {
        OrgPath org = Objects.requireNonNullElseGet(query.org, person::org);
        Period period = Period.of(query.from, query.to, clock);
        Format format = Format.of(query.format, headers);
        CoverageReport report = coverage.of(person.scope(), org, period, query.breakdown());
        if (format == Format.JSON) {
            return ResponseBuilder.ok(report, format.mediaType()).build().toResponse();
        }
        audit.record("report.export", org, null, Map.of("by", report.by(), "from", period.from(), "to", period.to()));
        return new ReportFile(report, new ReportTexts(headers.getAcceptableLanguages()))
                .as(format)
                .toResponse();
    }
}
