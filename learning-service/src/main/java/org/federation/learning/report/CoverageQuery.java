package org.federation.learning.report;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** Which report is asked for. */
public class CoverageQuery {

    @QueryParam("org")
    @Parameter(
            description = "Path of the unit, the caller's own or one below it; the caller's own without it",
            schema = @Schema(implementation = String.class))
    @Nullable
    OrgPath org;

    @QueryParam("from")
    @Parameter(description = "First day, YYYY-MM-DD in Asia/Shanghai; 30 days in all without it")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day, YYYY-MM-DD in Asia/Shanghai; today without it. At most 366 days in all")
    @Nullable
    LocalDate to;

    @QueryParam("by")
    @DefaultValue("unit")
    @Pattern(regexp = "unit|lecture|zone|channel|segment|day")
    @Parameter(description = "What the rows are: `unit` (default), `lecture`, `zone`, `channel`, `segment` or `day`")
    String by = "unit";

    @QueryParam("format")
    @Pattern(regexp = "json|csv|xlsx")
    @Parameter(description = "`json`, `csv` or `xlsx`, whatever `Accept` says; for links in a browser")
    @Nullable
    String format;

    Breakdown breakdown() {
        return Breakdown.named(by);
    }
}
