/** Venues (场地): halls and rooms where talks are held, each for so many people. */
@NullMarked
package org.federation.outreach.venue;

import org.jspecify.annotations.NullMarked;
