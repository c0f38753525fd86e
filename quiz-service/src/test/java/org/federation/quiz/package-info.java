/** Tests of the quiz service, and what they stand on: {@link org.federation.quiz.Unit} gives each a unit of its own. */
package org.federation.quiz;
