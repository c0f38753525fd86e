/** What the benchmarks (基准测试) share: two contenders on one machine take turns, warm, and a table says what came out. */
@NullMarked
package org.federation.bench;

import org.jspecify.annotations.NullMarked;
