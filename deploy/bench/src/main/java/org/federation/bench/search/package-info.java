/** The search (检索) of learning-service against what one does without an index. */
@NullMarked
package org.federation.bench.search;

import org.jspecify.annotations.NullMarked;
