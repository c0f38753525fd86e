package org.federation.kit.idempotency;

import java.util.UUID;

/**
 * What one {@code Idempotency-Key} belongs to; {@code operation} is method and path, e.g. {@code POST
 * /api/learning/v1/lectures}.
 */
record RequestKey(UUID person, String operation, String key) {}
