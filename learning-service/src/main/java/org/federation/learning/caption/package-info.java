/** Files of captions (字幕): WebVTT checked to the letter, SubRip (SRT) turned into it, and the cues (字幕条) they hold. */
@NullMarked
package org.federation.learning.caption;

import org.jspecify.annotations.NullMarked;
