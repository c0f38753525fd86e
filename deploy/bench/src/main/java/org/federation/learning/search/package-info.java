/** What the benchmark of the search needs of learning-service's package of this name, which shows nothing of it. */
@NullMarked
package org.federation.learning.search;

import org.jspecify.annotations.NullMarked;
