package org.federation.learning.caption;

import java.util.List;

/**
 * A cue as it stands in a file.
 *
 * @param line of its times, from 1; its words stand on the lines after
 * @param words with their markup
 */
record CueBlock(int line, CueTimes times, List<String> words) {

    Cue cue() {
        return new Cue(times.from() / 1000.0, times.to() / 1000.0, CueMarkup.plain(words));
    }
}
