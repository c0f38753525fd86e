package org.federation.learning.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has done that a rule may give points for.
 *
 * @param org the unit they belonged to then
 * @param subjectId what it was done to; for one kind and subject a person earns once
 * @param subjectTitle what another service calls it; null where the title is ours to look up
 * @param share of the rule's points, 0 to 1
 */
record Earning(
        PointsKind kind,
        UUID personId,
        OrgPath org,
        UUID subjectId,
        @Nullable String subjectTitle,
        BigDecimal share,
        Instant at) {

    /** What others tell may lack anything. */
    Earning {
        Objects.requireNonNull(personId);
        Objects.requireNonNull(org);
        Objects.requireNonNull(subjectId);
        Objects.requireNonNull(at);
    }

    static Earning whole(PointsKind kind, UUID personId, OrgPath org, UUID subjectId, Instant at) {
        return new Earning(kind, personId, org, subjectId, null, BigDecimal.ONE, at);
    }

    LocalDate day() {
        return PointsDay.of(at);
    }

    /** What it is worth by a rule that gives so many points for the whole: rounded down. */
    int worth(int points) {
        return share.multiply(BigDecimal.valueOf(points))
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
    }
}
