package org.federation.learning.zone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A column as it is to be. */
record NewColumn(
        @Schema(description = "Its name in addresses, unique in its zone")
        @NotNull
        @Pattern(regexp = Slug.FORM)
        @Size(max = Slug.LONGEST)
        String slug,

        @Schema(description = "Title, at most 100 characters") @NotBlank @Size(max = 100)
        String title,

        @Schema(description = "What it holds, in this order, at most 50; what is pinned comes first")
        @NotNull
        @Size(max = 50)
        List<@NotNull @Valid NewEntry> entries) {

    static NewColumn of(ZoneColumn column) {
        return new NewColumn(
                column.slug,
                column.title,
                column.entries.stream().map(NewEntry::of).toList());
    }

    /** What is to stand in it. */
    record NewEntry(
            @Schema(description = "Kind: lecture, article or document") @NotNull
            EntryKind kind,

            @Schema(description = "Id of the lecture, article or document") @NotNull
            UUID id,

            @Schema(description = "Whether it stands before all that is not pinned; false without it", nullable = true)
            @Nullable
            Boolean pinned,

            @Schema(description = "When it begins to be shown, UTC; at once without it", nullable = true) @Nullable
            Instant from,

            @Schema(description = "When it is no longer shown, UTC; for good without it", nullable = true) @Nullable
            Instant until) {

        static NewEntry of(Entry entry) {
            return new NewEntry(entry.kind(), entry.id(), entry.pinned(), entry.shownFrom(), entry.shownUntil());
        }

        @Schema(hidden = true)
        boolean isPinned() {
            return pinned != null && pinned;
        }

        @AssertTrue(message = "{entry.until.later}")
        @Schema(hidden = true)
        boolean isShownForAWhile() {
            return from == null || until == null || from.isBefore(until);
        }
    }
}
