package org.federation.learning.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a transcoding made.
 *
 * @param durationSeconds the film's length, rounded, at least 1
 * @param audioBytes bytes of the rendition of sound alone, null for a silent film
 * @param frames how many pictures there are to choose a poster from
 * @param frameSeconds seconds of the film between two of them
 */
record TranscodedFilm(
        int durationSeconds,
        @Nullable Long audioBytes,
        List<Rendition> renditions,
        boolean storyboard,
        int frames,
        double frameSeconds) {}
