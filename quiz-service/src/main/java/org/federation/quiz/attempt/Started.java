package org.federation.quiz.attempt;

/**
 * The attempt a start led to.
 *
 * @param created whether it was made for this request, else it had been open already
 */
record Started(Sheet sheet, boolean created) {}
