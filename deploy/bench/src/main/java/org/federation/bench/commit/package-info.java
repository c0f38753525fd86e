/** One transaction per command against group commit. */
@NullMarked
package org.federation.bench.commit;

import org.jspecify.annotations.NullMarked;
