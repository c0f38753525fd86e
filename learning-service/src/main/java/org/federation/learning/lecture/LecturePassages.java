package org.federation.learning.lecture;

import java.util.ArrayList;
import java.util.List;
import org.federation.learning.caption.Cue;
import org.federation.learning.search.SearchDocument;
import org.federation.learning.search.SearchDocument.Moment;

/** Parts what is said in a lecture into passages of about a minute, each to be found by itself and at its second. */
final class LecturePassages {

    private static final double SECONDS = 60;

    /** Characters: whoever speaks fast says no more in a minute. */
    private static final int LONGEST = 800;

    private LecturePassages() {}

    /** A stretch of a transcript that grows cue by cue. */
    private static final class Passage {
        private final StringBuilder words = new StringBuilder();
        private final List<Moment> moments = new ArrayList<>();
        private final double from;

        Passage(double from) {
            this.from = from;
        }

        boolean hasRoomFor(Cue cue) {
            return cue.fromSeconds() - from < SECONDS
                    && words.length() + cue.text().length() <= LONGEST;
        }

        void add(Cue cue) {
            // A word that goes on in the next cue is to be found as one; Chinese has no spaces between words.
            if (words.length() > 0
                    && !(isChinese(words.codePointBefore(words.length()))
                            && isChinese(cue.text().codePointAt(0)))) {
                words.append(' ');
            }
            moments.add(new Moment(words.length(), (int) cue.fromSeconds()));
            words.append(cue.text());
        }

        /** A character, or a sign as Chinese is printed with: the blocks U+3000 and U+FF00. */
        private static boolean isChinese(int character) {
            return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                    || (character >= 0x3000 && character <= 0x303F)
                    || (character >= 0xFF00 && character <= 0xFFEF);
        }
    }

    static List<SearchDocument> of(Lecture lecture, Transcripts.Transcript transcript) {
        List<Passage> passages = new ArrayList<>();
        Passage last = null;
        for (Cue cue : transcript.cues()) {
            if (last == null || !last.hasRoomFor(cue)) {
                last = new Passage(cue.fromSeconds());
                passages.add(last);
            }
            last.add(cue);
        }
        return passages.stream()
                .map(passage -> new SearchDocument(
                        lecture.title,
                        List.of(),
                        passage.words.toString(),
                        List.copyOf(passage.moments),
                        lecture.org,
                        lecture.publishedAt,
                        transcript.language()))
                .toList();
    }
}
