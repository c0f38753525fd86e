package org.federation.kit.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did to the directory. */
public record ImportReport(
        @Schema(description = "Units in the file") long units,
        @Schema(description = "Units that are new") long added,

        @Schema(description = "Units whose name, kind or members changed")
        long changed,

        @Schema(description = "Units that are no longer there")
        long removed) {}
