/** The question bank (题库): questions, their versions and their review (审核). */
@NullMarked
package org.federation.quiz.bank;

import org.jspecify.annotations.NullMarked;
