/** The other half of a cycle. */
@NullMarked
package org.federation.broken.right;

import org.jspecify.annotations.NullMarked;
