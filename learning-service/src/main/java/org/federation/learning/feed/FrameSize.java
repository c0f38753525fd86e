package org.federation.learning.feed;

import org.jspecify.annotations.Nullable;

/** How large something is, in pixels. */
record FrameSize(int width, int height) {

    /** As large as fits, in the same proportion, and not larger than it is. */
    FrameSize within(@Nullable Integer maxWidth, @Nullable Integer maxHeight) {
        double share = 1;
        if (maxWidth != null) {
            share = Math.min(share, (double) maxWidth / width);
        }
        if (maxHeight != null) {
            share = Math.min(share, (double) maxHeight / height);
        }
        return new FrameSize(Math.max(1, (int) (width * share)), Math.max(1, (int) (height * share)));
    }

    boolean fits(@Nullable Integer maxWidth, @Nullable Integer maxHeight) {
        return (maxWidth == null || width <= maxWidth) && (maxHeight == null || height <= maxHeight);
    }
}
