package org.federation.learning.presence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.OrgPath;

/**
 * A row of a ledger as the roll-ups know it.
 *
 * @param org the unit the worker belonged to then
 * @param day in Asia/Shanghai
 * @param subjectId the zone that was visited, or the lecture
 * @param channel empty if no host platform brought the worker
 * @param person the worker's number
 */
record Fact(
        OrgPath org,
        LocalDate day,
        Measure measure,
        UUID subjectId,
        String channel,
        List<String> segments,
        int person) {

    /** The same fact, whoever it is about. */
    Fact ofAnyone() {
        return new Fact(org, day, measure, subjectId, channel, segments, 0);
    }
}
