/** A small service made of the kit (试用服务), for the kit's own tests. */
@NullMarked
package org.federation.kit.trial;

import org.jspecify.annotations.NullMarked;
