/** The organisation directory (组织名录): which units there are, their names, kinds and members, as reference data. */
@NullMarked
package org.federation.kit.directory;

import org.jspecify.annotations.NullMarked;
