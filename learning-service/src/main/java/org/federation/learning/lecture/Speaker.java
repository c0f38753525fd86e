package org.federation.learning.lecture;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who gives a lecture. */
@Embeddable
public record Speaker(
        @Schema(description = "Name") @Column(name = "speaker_name") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "Trade or post, e.g. bus mechanic")
        @Column(name = "speaker_title")
        @NotNull
        @Size(max = 200)
        String title,

        @Schema(description = "Where the speaker works") @Column(name = "speaker_employer") @NotNull @Size(max = 200)
        String employer,

        @Schema(description = "Honours, the highest first, at most 20")
        @Column(name = "speaker_honours")
        @JdbcTypeCode(SqlTypes.ARRAY)
        @NotNull
        @Size(max = 20)
        List<@NotBlank @Size(max = 100) String> honours) {}
