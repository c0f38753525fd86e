package org.federation.quiz.attempt;

import java.time.Instant;
import java.util.List;
import org.federation.kit.problem.Problem;

/**
 * Answers to save, all or none of them, as they arrived at this time.
 *
 * @param unknownSlot what is said to a slot that is not on the paper
 */
record SaveAnswers(AttemptKey attempt, List<NewAnswer> answers, Instant at, Problem unknownSlot) {}
