/**
 * What counting plays (播放计数) exactly costs, over HTTP with real tokens: against a naive counter, and when too many
 * come.
 */
@NullMarked
package org.federation.bench.plays;

import org.jspecify.annotations.NullMarked;
