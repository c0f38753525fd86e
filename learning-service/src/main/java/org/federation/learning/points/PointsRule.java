package org.federation.learning.points;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What one kind of activity is worth in a unit and all below it, from one day to another; ended, never edited. */
@Entity
class PointsRule {

    @Id
    UUID id;

    @Version
    long version;

    OrgPath org;

    @Enumerated(EnumType.STRING)
    PointsKind kind;

    int points;
    int dailyCap;
    LocalDate validFrom;

    /** The first day it counts no more. */
    @Nullable
    LocalDate validTo;

    Instant madeAt;

    /** @throws Problem 422 if it would begin in the past, whose points are given */
    static PointsRule of(NewRule words, OrgPath org, Instant now) {
        if (words.validFrom().isBefore(PointsDay.of(now))) {
            throw Problem.unprocessable("points-rule-in-the-past");
        }
        PointsRule rule = new PointsRule();
        rule.id = Ids.next();
        rule.org = org;
        rule.kind = words.kind();
        rule.points = words.points();
        rule.dailyCap = words.dailyCap();
        rule.validFrom = words.validFrom();
        rule.madeAt = now;
        return rule;
    }

    /**
     * Ends it with a day that has not begun: what was given today was given by it.
     *
     * @param day the first on which it counts no more
     * @throws Problem 409 if it is ended already, 422 if the day has begun or comes before the rule does
     */
    void end(LocalDate day, Instant now) {
        if (validTo != null) {
            throw Problem.conflict("points-rule-ended");
        }
        boolean begun = !validFrom.isAfter(PointsDay.of(now));
        if (day.isBefore(validFrom) || (begun && !day.isAfter(PointsDay.of(now)))) {
            throw Problem.unprocessable("points-rule-in-the-past");
        }
        validTo = day;
    }
}
