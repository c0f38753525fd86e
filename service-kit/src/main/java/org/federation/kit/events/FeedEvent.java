package org.federation.kit.events;

import java.time.Instant;
import java.util.UUID;

/** A row of the feed; {@code data} is JSON text. */
record FeedEvent(long position, UUID id, String type, String subject, Instant time, String data) {}
