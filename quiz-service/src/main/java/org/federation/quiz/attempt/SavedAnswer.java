package org.federation.quiz.attempt;

import org.federation.quiz.bank.Choice;

/**
 * What is held for a slot of an attempt.
 *
 * @param sequence the client's count; of two saves the one with the higher sequence stays
 */
record SavedAnswer(int slot, Choice choice, long sequence) {}
