/**
 * Presence (到访与学习情况): which workers of which units came, watched and completed on which day, rolled up (汇总) from the
 * ledgers into sets of people that can be put together without counting anyone twice.
 */
@NullMarked
package org.federation.learning.presence;

import org.jspecify.annotations.NullMarked;
