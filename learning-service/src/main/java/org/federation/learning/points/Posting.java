package org.federation.learning.points;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/**
 * A posting of the ledger: the person's account gains the amount, the rule's account gives it.
 *
 * @param day the day in Shanghai it counts for
 * @param amount in points; negative for a reversal
 * @param reverses the posting it takes back
 * @param reason why it takes it back
 */
record Posting(
        UUID accountId,
        Instant at,
        UUID id,
        PointsKind kind,
        UUID ruleId,
        UUID subjectId,
        @Nullable String subjectTitle,
        OrgPath org,
        LocalDate day,
        int amount,
        @Nullable UUID reverses,
        @Nullable String reason) {

    static Posting award(UUID accountId, Earning earning, UUID ruleId, int points, Instant now) {
        return new Posting(
                accountId,
                now,
                Ids.next(),
                earning.kind(),
                ruleId,
                earning.subjectId(),
                earning.subjectTitle(),
                earning.org(),
                earning.day(),
                points,
                null,
                null);
    }

    /** Its opposite; it counts for the same day, so that the boards of that day lose what was taken back. */
    Posting reversal(String why, Instant now) {
        return new Posting(
                accountId, now, Ids.next(), kind, ruleId, subjectId, subjectTitle, org, day, -amount, id, why);
    }
}
