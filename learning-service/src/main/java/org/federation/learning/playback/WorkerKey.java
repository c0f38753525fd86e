package org.federation.learning.playback;

import java.util.UUID;

/** A worker and a playback, or a worker and a lecture: what the rows of watching are found by. */
record WorkerKey(UUID personId, UUID id) {}
