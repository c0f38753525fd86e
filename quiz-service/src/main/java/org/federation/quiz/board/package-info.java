/** The board (排行榜): each person's standing in a contest and the ranking of all. */
@NullMarked
package org.federation.quiz.board;

import org.jspecify.annotations.NullMarked;
