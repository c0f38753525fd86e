package org.federation.learning.lecture;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction to be proposed. */
@Schema(name = "NewLectureCorrection")
record NewCorrection(
        @Schema(description = "What is corrected, for workers to read, at most 500 characters")
        @NotBlank
        @Size(max = 500)
        String note,

        @Schema(description = "All the words as they are to be") @NotNull @Valid
        LectureChanges words) {}
