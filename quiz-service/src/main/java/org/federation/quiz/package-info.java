/** The quiz service (知识竞赛): question bank, contests, attempts and their leaderboards. */
@NullMarked
package org.federation.quiz;

import org.jspecify.annotations.NullMarked;
