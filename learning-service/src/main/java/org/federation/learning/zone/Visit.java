package org.federation.learning.zone;

import java.time.Instant;
import java.util.UUID;
import org.federation.learning.person.Membership;

/**
 * A worker comes to a zone.
 *
 * @param member the worker's unit, which must lie within the zone's, and segments
 * @param channel which host platform brought the worker
 */
record Visit(UUID personId, Membership member, String zone, String channel, Instant at) {}
