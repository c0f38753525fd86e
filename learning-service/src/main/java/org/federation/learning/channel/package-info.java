/** Channels (渠道): the host platforms (宿主平台) that bring workers here, or show what is here in their own pages. */
@NullMarked
package org.federation.learning.channel;

import org.jspecify.annotations.NullMarked;
