/** Contests (竞赛): their window, rules and eligibility (参赛范围), publication and withdrawal. */
@NullMarked
package org.federation.quiz.contest;

import org.jspecify.annotations.NullMarked;
