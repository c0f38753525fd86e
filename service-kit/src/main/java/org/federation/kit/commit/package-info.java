/** Durable group commit (批量提交): tiny writes that arrive together share one transaction and one fsync. */
@NullMarked
package org.federation.kit.commit;

import org.jspecify.annotations.NullMarked;
