package org.federation.kit.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit log are asked for; what is left out does not narrow. */
public class AuditQuery {

    @QueryParam("person")
    @Parameter(description = "Who did it")
    @Nullable
    UUID person;

    @QueryParam("action")
    @Parameter(description = "What was done, e.g. lecture.publish")
    @Nullable
    String action;

    @QueryParam("subject")
    @Parameter(description = "What it was done to, e.g. lecture/0190…")
    @Nullable
    String subject;

    @QueryParam("from")
    @Parameter(description = "Not before this instant (RFC 3339)")
    @Nullable
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Before this instant (RFC 3339)")
    @Nullable
    Instant to;
}
