package org.federation.quiz.attempt;

import java.util.UUID;

/** Names an attempt: whose it is, and its id. Nobody else's attempt can be found by it. */
record AttemptKey(UUID personId, UUID id) {}
