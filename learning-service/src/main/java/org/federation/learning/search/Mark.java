package org.federation.learning.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of a text that a query asked for. */
@Schema(name = "SearchMark")
record Mark(
        @Schema(description = "Where it begins, in UTF-16 units from 0")
        int from,

        @Schema(description = "Where it ends, in UTF-16 units, exclusive")
        int to) {}
