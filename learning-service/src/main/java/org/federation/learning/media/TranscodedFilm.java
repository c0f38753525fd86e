package org.federation.learning.media;

import java.util.List;

/**
 * What a transcoding made.
 *
 * @param durationSeconds the film's length, rounded, at least 1
 */
record TranscodedFilm(int durationSeconds, boolean audio, List<Rendition> renditions) {}
