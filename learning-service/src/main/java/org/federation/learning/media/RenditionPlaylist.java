package org.federation.learning.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The measures of one rendition, out of its playlist and segments.
 *
 * @param seconds its length
 * @param peak bits per second of the largest segment, which a player has to reckon with
 * @param bytes of all its segments and what stands before them
 */
record RenditionPlaylist(double seconds, int peak, long bytes) {

    private static final String LENGTH = "#EXTINF:";

    static RenditionPlaylist read(Path folder) throws IOException {
        double total = 0;
        double peak = 0;
        double length = 0;
        long bytes = Files.size(folder.resolve(Ladder.INIT));
        for (String line : Files.readAllLines(folder.resolve("index.m3u8"))) {
            if (line.startsWith(LENGTH)) {
                length = Double.parseDouble(line.substring(LENGTH.length()).split(",")[0]);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                long size = Files.size(folder.resolve(line));
                total += length;
                bytes += size;
                // A short last segment says little about the line that is needed.
                double spread = Math.max(1, length);
                peak = Math.max(peak, 8 * size / spread);
            }
        }
        return new RenditionPlaylist(total, (int) Math.max(1, Math.round(peak)), bytes);
    }
}
