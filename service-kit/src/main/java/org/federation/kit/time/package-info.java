/** The clock (时钟) everything reads, so that tests can set it. */
@NullMarked
package org.federation.kit.time;

import org.jspecify.annotations.NullMarked;
