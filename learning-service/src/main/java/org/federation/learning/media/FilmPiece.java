package org.federation.learning.media;

import org.jspecify.annotations.Nullable;

/**
 * The segment of a rendition that holds a time.
 *
 * @param name of its file, beside the playlist
 * @param offsetSeconds from its beginning to the time
 */
record FilmPiece(String name, double offsetSeconds) {

    private static final String LENGTH = "#EXTINF:";

    /** Null where the film does not reach that far. */
    static @Nullable FilmPiece at(double seconds, String playlist) {
        double start = 0;
        double length = 0;
        for (String line : playlist.lines().toList()) {
            if (line.startsWith(LENGTH)) {
                length = Double.parseDouble(line.substring(LENGTH.length()).split(",")[0]);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                if (seconds >= start && seconds < start + length) {
                    return new FilmPiece(line, seconds - start);
                }
                start += length;
            }
        }
        return null;
    }
}
