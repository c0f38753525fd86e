package org.federation.bench.plays;

import java.util.UUID;

/** A worker and their token. */
record Worker(UUID id, String token) {}
