package org.federation.learning.lecture;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes with a lecture. */
record RelatedView(
        @Schema(
                description =
                        "Lectures on the same topics, by the same speaker or in the same column, the closest first")
        List<LectureSummary> items,

        @Schema(
                description =
                        "What to watch after it: the next of the column, else the closest of `items`; null if there"
                                + " is nothing",
                nullable = true)
        @Nullable
        LectureSummary upNext) {}
