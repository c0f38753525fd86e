/** Talks (宣讲): one speaker, one venue, one time, so many seats; drafted, published, perhaps cancelled. */
@NullMarked
package org.federation.outreach.talk;

import org.jspecify.annotations.NullMarked;
