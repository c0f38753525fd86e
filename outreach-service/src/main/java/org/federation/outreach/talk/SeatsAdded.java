package org.federation.outreach.talk;

import java.util.UUID;

/** A talk has more seats than before; observers give them out within the transaction that added them. */
public record SeatsAdded(UUID talk) {}
