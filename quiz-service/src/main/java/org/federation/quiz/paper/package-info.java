/** Papers (试卷): the blueprint (组卷方案), the sealed forms (封存卷) drawn by it, and how a form is marked (评分). */
@NullMarked
package org.federation.quiz.paper;

import org.jspecify.annotations.NullMarked;
