/** How fast films (视频) are served: the service against nginx with the same file. */
@NullMarked
package org.federation.bench.media;

import org.jspecify.annotations.NullMarked;
