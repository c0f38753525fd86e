/** A lecture's film (视频): transcoded into renditions (清晰度), kept in the media store, served by signed address. */
@NullMarked
package org.federation.learning.media;

import org.jspecify.annotations.NullMarked;
