package org.federation.learning.lecture;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The terms a text is found by. Chinese has no spaces between words, so every character and every pair of neighbours is
 * a term; elsewhere a word is. A query finds the texts that hold all of its terms.
 */
final class SearchTerms {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    /** Characters: PostgreSQL refuses to index a term of some kilobytes, and no word is as long. */
    private static final int LONGEST = 64;

    private SearchTerms() {}

    /** Terms of a text to be found. */
    static List<String> of(String... texts) {
        Set<String> terms = new LinkedHashSet<>();
        for (String text : texts) {
            for (String run : runs(text)) {
                if (isHan(run)) {
                    addNeighbours(run, 1, terms);
                    addNeighbours(run, 2, terms);
                } else {
                    terms.add(word(run));
                }
            }
        }
        return List.copyOf(terms);
    }

    /** Terms a text must hold, all of them, to be what was asked for; pairs alone where there are any. */
    static List<String> ofQuery(String query) {
        Set<String> terms = new LinkedHashSet<>();
        for (String run : runs(query)) {
            if (isHan(run)) {
                addNeighbours(run, Math.min(2, run.codePointCount(0, run.length())), terms);
            } else {
                terms.add(word(run));
            }
        }
        return List.copyOf(terms);
    }

    private static List<String> runs(String text) {
        // Full-width letters and digits, common in Chinese text, become the plain ones.
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return RUN.matcher(plain).results().map(MatchResult::group).toList();
    }

    /** A word, cut where it is longer than any. */
    private static String word(String run) {
        int length = Math.min(LONGEST, run.codePointCount(0, run.length()));
        return run.substring(0, run.offsetByCodePoints(0, length));
    }

    private static boolean isHan(String run) {
        return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static void addNeighbours(String run, int length, Set<String> terms) {
        int[] characters = run.codePoints().toArray();
        for (int start = 0; start + length <= characters.length; start++) {
            terms.add(new String(characters, start, length));
        }
    }
}
