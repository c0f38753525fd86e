/** What host platforms (宿主平台) take from here: Atom feeds (订阅源), the frame to embed (嵌入), oEmbed. */
@NullMarked
package org.federation.learning.feed;

import org.jspecify.annotations.NullMarked;
