package org.federation.learning.zone;

import java.time.Instant;
import java.util.UUID;
import org.federation.kit.org.OrgPath;

/**
 * A worker comes to a zone.
 *
 * @param org the worker's unit, which must lie within the zone's
 * @param channel which host platform brought the worker
 */
record Visit(UUID personId, OrgPath org, String zone, String channel, Instant at) {}
