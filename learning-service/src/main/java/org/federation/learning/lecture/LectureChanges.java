package org.federation.learning.lecture;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of a lecture, at first and by every later change. */
@Schema(name = "LectureWords")
record LectureChanges(
        @Schema(description = "Title, at most 200 characters") @NotBlank @Size(max = 200)
        String title,

        @Schema(description = "What it is about, plain text") @NotNull @Size(max = 4000)
        String summary,

        @Schema(description = "Who gives it") @NotNull @Valid
        Speaker speaker,

        @Schema(description = "Topics to find it by, at most 20") @NotNull @Size(max = 20)
        List<@NotBlank @Size(max = 50) String> topics,

        @Schema(description = "Language spoken, a BCP 47 tag", examples = "zh-CN")
        @NotNull
        @Pattern(regexp = LanguageTag.FORM)
        String language) {

    static LectureChanges of(Lecture lecture) {
        return new LectureChanges(lecture.title, lecture.summary, lecture.speaker, lecture.topics, lecture.language);
    }
}
