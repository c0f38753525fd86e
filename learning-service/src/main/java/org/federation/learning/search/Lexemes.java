package org.federation.learning.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.federation.learning.search.PlainText.Run;

/**
 * Makes the {@code tsvector} of a document. Its lexemes:
 *
 * <ul>
 *   <li>{@code 安全}: each pair of neighbouring characters, and the last of a run alone, so that a single character is
 *       found as the beginning of a pair or by itself;
 *   <li>{@code =安全}: a word of the dictionary, for rank: 工会 is worth more as a word than inside 手工会议;
 *   <li>{@code cnc}: a word of letters and digits;
 *   <li>{@code i:aqsc}, {@code p:anquanshengchan}: initials and pinyin of what begins at each word.
 * </ul>
 *
 * Each has positions, one per Chinese character and one per word of letters, so that phrases can be asked for.
 */
final class Lexemes {

    static final String WORD = "=";
    static final String INITIALS = "i:";
    static final String PINYIN = "p:";

    /** Characters of the longest word: PostgreSQL refuses a lexeme of some kilobytes, and no word is as long. */
    static final int LONGEST_WORD = 64;

    static final int LONGEST_INITIALS = 16;
    static final int LONGEST_PINYIN = 48;

    /** What PostgreSQL's documentation gives for a {@code tsvector}. */
    private static final int LAST_POSITION = 16_383;

    private static final int MOST_POSITIONS = 255;

    private final Map<String, Places> places = new LinkedHashMap<>();
    private int position = 1;

    /** What a document is found by before anything else: title and names. Of what has none of its own, nothing. */
    static Lexemes ofHeading(SearchKind kind, SearchDocument document) {
        Lexemes lexemes = new Lexemes();
        if (kind.hasTitleOfItsOwn()) {
            lexemes.add(document.title(), 'A').addSounds(document.title(), 'A');
            document.names().forEach(name -> lexemes.add(name, 'B').addSounds(name, 'B'));
        }
        return lexemes;
    }

    /** All that a document is found by. */
    static Lexemes of(SearchKind kind, SearchDocument document) {
        String body = document.body();
        return ofHeading(kind, document)
                .add(
                        body.substring(0, Math.min(body.length(), SearchDocument.LONGEST)),
                        kind == SearchKind.TRANSCRIPT ? 'D' : 'C');
    }

    /** Adds a text of this weight, {@code A} to {@code D}. */
    Lexemes add(String text, char weight) {
        int end = 0;
        for (Run run : PlainText.of(text).runs()) {
            // Whatever stands between two runs parts what is before it from what comes after.
            position += run.start() == end ? 0 : 1;
            end = run.end();
            if (run.isHan()) {
                addHan(run.text(), weight);
            } else {
                put(word(run.text()), position, weight);
                position++;
            }
        }
        position++;
        return this;
    }

    /** Adds how a text is typed in pinyin. */
    Lexemes addSounds(String text, char weight) {
        Sounds sounds = Sounds.of(PlainText.of(text));
        sounds.initials(LONGEST_INITIALS).forEach(typed -> put(INITIALS + typed, position, weight));
        sounds.inFull(LONGEST_PINYIN).forEach(typed -> put(PINYIN + typed, position, weight));
        position++;
        return this;
    }

    /** As PostgreSQL reads it; lexemes are letters and digits, so that none has to be escaped. */
    String vector() {
        StringBuilder vector = new StringBuilder();
        places.forEach((lexeme, where) -> vector.append('\'')
                .append(lexeme)
                .append("':")
                .append(where.list)
                .append(' '));
        return vector.toString();
    }

    /** A word of letters, cut where it is longer than any. */
    static String word(String run) {
        return run.codePointCount(0, run.length()) <= LONGEST_WORD
                ? run
                : run.substring(0, run.offsetByCodePoints(0, LONGEST_WORD));
    }

    private void addHan(String run, char weight) {
        List<String> pairs = Pairs.of(run);
        for (int start = 0; start < pairs.size(); start++) {
            put(pairs.get(start), position + start, weight);
        }
        String last = Pairs.last(run);
        put(last, position + Math.max(0, pairs.size()), weight);
        for (Words.Word word : Words.atAllDepths(run)) {
            if (word.text().length() > 1) {
                put(WORD + word.text(), position + run.codePointCount(0, word.start()), weight);
            }
        }
        position += pairs.size() + 1;
    }

    private void put(String lexeme, int at, char weight) {
        places.computeIfAbsent(lexeme, unused -> new Places()).add(Math.min(at, LAST_POSITION), weight);
    }

    private static final class Places {
        private final StringBuilder list = new StringBuilder();
        private int number;

        void add(int at, char weight) {
            if (number < MOST_POSITIONS) {
                list.append(number == 0 ? "" : ",").append(at).append(weight);
                number++;
            }
        }
    }
}
