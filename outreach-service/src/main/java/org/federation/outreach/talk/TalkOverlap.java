package org.federation.outreach.talk;

import java.time.Instant;
import java.util.UUID;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;

/** The talk that is in the way of another, as far as the caller may know of it. */
record TalkOverlap(UUID id, String title, Instant startsAt, Instant endsAt) {

    /** 409; says whether the venue or the speaker is busy, and with which talk if that is in the caller's scope. */
    static Problem problem(Slot wanted, Talk other, OrgScope scope) {
        boolean sameVenue = other.venue.id.equals(wanted.venue().id);
        Problem problem = Problem.conflict("talk-overlap").with("busy", sameVenue ? "venue" : "speaker");
        return scope.covers(other.org)
                ? problem.with("talk", new TalkOverlap(other.id, other.title, other.startsAt, other.endsAt))
                : problem;
    }
}
