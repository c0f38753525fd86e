package org.federation.quiz.contest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** Who may take part. */
public record Eligibility(
        @Schema(description = "Members of this unit and all below it; the contest's own unit unless told") @Nullable
        OrgPath org,

        @Schema(description = "Any of these groups; empty for everybody") @Size(max = 5)
        List<@NotNull @Pattern(regexp = "new-employment|migrant|youth|vocational-student|retired") String> segments) {

    static final Eligibility OWN_UNIT = new Eligibility(null, null);

    public Eligibility(@Nullable OrgPath org, @Nullable List<String> segments) {
        this.org = org;
        this.segments = Objects.requireNonNullElse(segments, List.of());
    }
}
