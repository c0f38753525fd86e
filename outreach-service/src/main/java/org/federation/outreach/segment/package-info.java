/** Segments (群体): the groups of workers that talks address and speakers are good at speaking to. */
@NullMarked
package org.federation.outreach.segment;

import org.jspecify.annotations.NullMarked;
