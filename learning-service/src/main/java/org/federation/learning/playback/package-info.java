/** Watching (观看): playbacks, beacons, the ledger of plays (播放量) and everyone's progress (学习进度). */
@NullMarked
package org.federation.learning.playback;

import org.jspecify.annotations.NullMarked;
