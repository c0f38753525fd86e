package org.federation.learning.moderation;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text sign by sign as the eye takes it: full width is plain, traditional is simplified, capitals are small, letters
 * of other scripts that look Latin are; marks upon letters and what has no width are gone.
 */
final class Signs {

    /** Cyrillic and Greek letters, each followed by the Latin one it looks like (confusables, Unicode TR 39). */
    private static final String LOOK_ALIKE =
            "аa еe оo рp сc хx уy іi ѕs јj ԁd һh вb бb нh кk мm тt αa οo νv ρp τt υu ιi κk χx γy βb ƒf ıi";

    private static final int SQUARED = 0x1F130;
    private static final int LETTERS = 26;

    /** Where a sign without letters stands for itself: an emoji, a picture. */
    static final char PICTURE = '\uFFFC';

    private Signs() {}

    /** The reading of a text that leaves out nothing visible. */
    static Reading of(String text) {
        Reading.Builder signs = new Reading.Builder();
        for (int start = 0; start < text.length(); ) {
            int point = text.codePointAt(start);
            int end = start + Character.charCount(point);
            String plain = Normalizer.normalize(letter(point), Normalizer.Form.NFKD);
            for (char sign : plain.toLowerCase(Locale.ROOT).toCharArray()) {
                if (isSeen(sign)) {
                    signs.add(simplified(looksLike(sign)), start, end);
                } else if (Character.isHighSurrogate(sign)) {
                    signs.add(PICTURE, start, end);
                }
            }
            start = end;
        }
        return signs.build();
    }

    /** Letters in circles and squares that Unicode does not take for letters. */
    private static String letter(int point) {
        int inSquare = point - SQUARED;
        if (inSquare >= 0 && inSquare < 3 * (LETTERS + 6) && inSquare % (LETTERS + 6) < LETTERS) {
            return String.valueOf((char) ('a' + inSquare % (LETTERS + 6)));
        }
        int flag = point - 0x1F1E6;
        return flag >= 0 && flag < LETTERS ? String.valueOf((char) ('a' + flag)) : Character.toString(point);
    }

    private static boolean isSeen(char sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.CONTROL -> sign == '\n';
            // The fillers of Hangul are letters to Unicode and nothing to the eye.
            default -> "\u115F\u1160\u3164\uFFA0\u2800".indexOf(sign) < 0;
        };
    }

    private static char looksLike(char sign) {
        int at = LOOK_ALIKE.indexOf(sign);
        return at >= 0 && at % 3 == 0 ? LOOK_ALIKE.charAt(at + 1) : sign;
    }

    private static char simplified(char sign) {
        // The library knows characters as traditional that it has no simplified form of, and answers null then.
        @Nullable List<String> simple = ZhConverterUtil.isTraditional(sign) ? ZhConverterUtil.toSimple(sign) : null;
        return simple == null || simple.isEmpty() || simple.get(0).length() != 1
                ? sign
                : simple.get(0).charAt(0);
    }
}
