/** Units of the federation (组织): their paths, their directory, and what a person may reach of them. */
@NullMarked
package org.federation.kit.org;

import org.jspecify.annotations.NullMarked;
