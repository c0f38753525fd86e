package org.federation.learning.zone;

/** A zone with the number of its visits. */
public record ZoneListing(Zone zone, long visits) {}
