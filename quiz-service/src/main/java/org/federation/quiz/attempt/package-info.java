/**
 * Attempts (答题): starting, saving answers, submission (交卷) and grading, exact under races and durable when answered.
 */
@NullMarked
package org.federation.quiz.attempt;

import org.jspecify.annotations.NullMarked;
