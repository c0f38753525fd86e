package org.federation.outreach.venue;

import java.util.UUID;

/**
 * A venue is about to hold fewer people, within the transaction that says so. An observer that cannot live with it
 * throws, and the venue stays as it was.
 */
public record CapacityLowered(UUID venue, int capacity) {}
