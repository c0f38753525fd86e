package org.federation.kit.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** One line of the audit log. */
public record AuditEntry(
        @Schema(description = "Id of the entry") UUID id,
        @Schema(description = "When it was done") Instant at,
        @Schema(description = "Who did it") UUID person,

        @Schema(implementation = String.class, description = "The unit they belonged to then, e.g. cn.beijing")
        OrgPath org,

        @Schema(description = "What was done, e.g. lecture.publish")
        String action,

        @Schema(description = "What it was done to, e.g. lecture/0190…")
        String subject,

        @Schema(implementation = Object.class, nullable = true, description = "What it was before; null if it was made")
        @Nullable
        JsonNode before,

        @Schema(implementation = Object.class, nullable = true, description = "What it became; null if it was removed")
        @Nullable
        JsonNode after) {}
