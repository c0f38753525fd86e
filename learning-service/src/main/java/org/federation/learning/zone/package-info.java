/** Zones (专区) with their columns (栏目), and the visits (访问) they are paid. */
@NullMarked
package org.federation.learning.zone;

import org.jspecify.annotations.NullMarked;
