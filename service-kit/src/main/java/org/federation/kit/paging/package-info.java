/** Lists (分页) read page by page along a key, by opaque cursors nobody can forge. */
@NullMarked
package org.federation.kit.paging;

import org.jspecify.annotations.NullMarked;
