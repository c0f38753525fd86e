package org.federation.learning.points;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an activity has come to.
 *
 * @param postingId the posting that gave points for it; null if none did
 */
record Effect(Key key, State state, @Nullable UUID postingId) {

    /** An account earns once for a kind and subject. */
    record Key(UUID accountId, PointsKind kind, UUID subjectId) {}

    enum State {
        /** It has had its effect, be it no points at all. */
        EARNED,
        /** What it was for was taken back; should it come again, it has its effect again. */
        REVOKED,
        /** Staff took the points back, for good. */
        REVERSED
    }

    static Effect of(Posting award) {
        return new Effect(new Key(award.accountId(), award.kind(), award.subjectId()), State.EARNED, award.id());
    }
}
