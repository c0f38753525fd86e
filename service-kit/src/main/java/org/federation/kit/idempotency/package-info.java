/** Repeated requests (幂等): the same creating request sent twice has one effect and one answer. */
@NullMarked
package org.federation.kit.idempotency;

import org.jspecify.annotations.NullMarked;
