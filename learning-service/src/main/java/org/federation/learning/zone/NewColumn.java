package org.federation.learning.zone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column as it is to be. */
record NewColumn(
        @Schema(description = "Its name in addresses, unique in its zone")
        @NotNull
        @Pattern(regexp = Slug.FORM)
        @Size(max = Slug.LONGEST)
        String slug,

        @Schema(description = "Title, at most 100 characters") @NotBlank @Size(max = 100)
        String title,

        @Schema(description = "What it holds, in this order, at most 50") @NotNull @Size(max = 50)
        List<@NotNull @Valid NewEntry> entries) {

    static NewColumn of(ZoneColumn column) {
        List<NewEntry> entries = column.entries.stream()
                .map(entry -> new NewEntry(entry.kind(), entry.lectureId()))
                .toList();
        return new NewColumn(column.slug, column.title, entries);
    }

    /** What is to stand in it. */
    record NewEntry(
            @Schema(description = "Kind: lecture") @NotNull EntryKind kind,

            @Schema(description = "Id of the lecture") @NotNull
            UUID id) {}
}
