/** Catalogues (名录): what units keep by name to plan talks with. */
@NullMarked
package org.federation.outreach.catalog;

import org.jspecify.annotations.NullMarked;
