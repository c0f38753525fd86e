package org.federation.learning.search;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text in the form in which it is searched: full-width letters as plain ones, capitals as small ones, traditional
 * characters (繁体) as simplified ones; and where each of its characters stands in the text as it was written.
 *
 * <p>Characters are simplified one by one and not by the word: so the same writing becomes the same whatever stands
 * around it, in a text and in a query.
 */
final class PlainText {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}]]+");
    private static final char[] SIMPLIFIED = simplified();

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private PlainText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static PlainText of(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        int[] starts = new int[original.length()];
        int[] ends = new int[original.length()];
        for (int at = 0, next; at < original.length(); at = next) {
            next = at + Character.charCount(original.codePointAt(at));
            String form = plain(original.substring(at, next));
            int length = plain.length() + form.length();
            if (length > starts.length) {
                starts = Arrays.copyOf(starts, 2 * length);
                ends = Arrays.copyOf(ends, 2 * length);
            }
            Arrays.fill(starts, plain.length(), length, at);
            Arrays.fill(ends, plain.length(), length, next);
            plain.append(form);
        }
        return new PlainText(plain.toString(), starts, ends);
    }

    /** The searched form. */
    String text() {
        return text;
    }

    /** What stands in the original for the characters of the searched form from one offset to another. */
    Mark inOriginal(int from, int to) {
        return new Mark(starts[from], ends[to - 1]);
    }

    /** Its runs of Chinese characters and its words of letters and digits. */
    List<Run> runs() {
        return RUN.matcher(text)
                .results()
                .map(run -> new Run(run.group(), run.start()))
                .toList();
    }

    /** @param start where it begins in the searched form */
    record Run(String text, int start) {

        boolean isHan() {
            return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
        }

        int end() {
            return start + text.length();
        }
    }

    private static String plain(String character) {
        String form = Normalizer.normalize(character, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        char first = form.isEmpty() ? 0 : form.charAt(0);
        return form.length() == 1 && SIMPLIFIED[first] != first ? String.valueOf(SIMPLIFIED[first]) : form;
    }

    private static char[] simplified() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int character = 0; character < table.length; character++) {
            table[character] = (char) character;
            if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
                String simple = HanLP.convertToSimplifiedChinese(String.valueOf((char) character));
                table[character] = simple.length() == 1 ? simple.charAt(0) : (char) character;
            }
        }
        return table;
    }
}
