/** Learning time (学习时长) of a person, by days: what their playbacks were credited; and their summary (学习概况). */
@NullMarked
package org.federation.learning.study;

import org.jspecify.annotations.NullMarked;
