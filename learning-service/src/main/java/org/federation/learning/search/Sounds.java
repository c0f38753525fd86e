package org.federation.learning.search;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.ArrayList;
import java.util.List;
import org.federation.learning.search.PlainText.Run;

/** How a text is typed by somebody who types pinyin, in full or by its initials: {@code aqsc} for 安全生产. */
final class Sounds {

    /** What nobody can type. */
    private static final String UNKNOWN = "?";

    private final PlainText text;
    private final List<Syllable> syllables;

    private Sounds(PlainText text, List<Syllable> syllables) {
        this.text = text;
        this.syllables = syllables;
    }

    /**
     * One Chinese character, or one word of letters.
     *
     * @param opens whether somebody may begin to type here: a word begins
     * @param joined whether it follows the one before without anything between
     */
    private record Syllable(String sound, String initial, int from, int to, boolean opens, boolean joined) {}

    static Sounds of(PlainText text) {
        List<Syllable> syllables = new ArrayList<>();
        int end = -1;
        for (Run run : text.runs()) {
            if (run.isHan()) {
                addHan(run, run.start() == end, syllables);
            } else {
                syllables.add(new Syllable(run.text(), run.text(), run.start(), run.end(), true, run.start() == end));
            }
            end = run.end();
        }
        return new Sounds(text, syllables);
    }

    /** Initials of what begins at each word, up to so many letters and as far as they are known. */
    List<String> initials(int longest) {
        return openings(longest, Syllable::initial);
    }

    /** Pinyin of what begins at each word, up to so many letters. */
    List<String> inFull(int longest) {
        return openings(longest, Syllable::sound);
    }

    /** Where in the original stands what is typed so; empty if nowhere. */
    List<Mark> marks(String typed) {
        List<Mark> marks = new ArrayList<>();
        for (int start = 0; start < syllables.size(); start++) {
            int end = Math.max(endOf(typed, start, Syllable::initial), endOf(typed, start, Syllable::sound));
            if (end > start) {
                marks.add(text.inOriginal(syllables.get(start).from, syllables.get(end - 1).to));
                start = end - 1;
            }
        }
        return marks;
    }

    private interface Spelling {
        String of(Syllable syllable);
    }

    private List<String> openings(int longest, Spelling spelling) {
        List<String> openings = new ArrayList<>();
        for (int start = 0; start < syllables.size(); start++) {
            String opening = syllables.get(start).opens ? from(start, longest, spelling) : "";
            if (!opening.isEmpty()) {
                openings.add(opening);
            }
        }
        return openings;
    }

    private String from(int start, int longest, Spelling spelling) {
        StringBuilder typed = new StringBuilder(spelling.of(syllables.get(start)));
        for (int next = start + 1;
                next < syllables.size() && syllables.get(next).joined && typed.length() < longest;
                next++) {
            typed.append(spelling.of(syllables.get(next)));
        }
        int known = typed.indexOf(UNKNOWN);
        return typed.substring(0, Math.min(longest, known < 0 ? typed.length() : known));
    }

    /** The first syllable that is no longer typed, or -1 if what is typed does not begin at {@code start}. */
    private int endOf(String typed, int start, Spelling spelling) {
        int read = 0;
        for (int at = start; at < syllables.size() && (at == start || syllables.get(at).joined); at++) {
            String sound = spelling.of(syllables.get(at));
            if (sound.startsWith(typed.substring(read))) {
                return at + 1;
            }
            if (!typed.startsWith(sound, read)) {
                return -1;
            }
            read += sound.length();
        }
        return -1;
    }

    private static void addHan(Run run, boolean joined, List<Syllable> syllables) {
        List<Pinyin> sounds = HanLP.convertToPinyinList(run.text());
        for (Words.Word word : Words.of(run.text())) {
            for (int at = word.start(); at < word.start() + word.text().length(); at++) {
                Pinyin sound = sounds.get(at);
                String letters = sound == Pinyin.none5 ? UNKNOWN : sound.getPinyinWithoutTone();
                int place = run.start() + at;
                syllables.add(new Syllable(
                        letters, letters.substring(0, 1), place, place + 1, at == word.start(), at > 0 || joined));
            }
        }
    }
}
