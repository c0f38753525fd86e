package org.federation.quiz.attempt;

import java.time.Instant;
import java.util.List;

/** Answers to save, all or none of them, as they arrived at this time. */
record SaveAnswers(AttemptKey attempt, List<NewAnswer> answers, Instant at) {}
