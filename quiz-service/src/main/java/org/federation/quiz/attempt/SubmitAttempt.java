package org.federation.quiz.attempt;

import java.time.Instant;

/** A submission that arrived at this time. */
record SubmitAttempt(AttemptKey attempt, Instant at) {}
