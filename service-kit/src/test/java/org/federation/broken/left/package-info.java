/** One half of a cycle. */
@NullMarked
package org.federation.broken.left;

import org.jspecify.annotations.NullMarked;
