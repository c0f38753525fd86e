/** Demo data (演示数据): loaded through the public API, like anyone would. */
@NullMarked
package org.federation.local.demo;

import org.jspecify.annotations.NullMarked;
